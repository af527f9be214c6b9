package org.clausemark.importing.office;

import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** UTF-8 in which what may not stand in XML is a sign that something was lost, so that the rest can be read. */
final class CleanReader extends FilterReader {
    /** Stands for what was no character. */
    static final char LOST = '\ufffd';

    private static final char MARK = '\ufeff';

    private boolean begun;

    /** Reads bytes, a byte order mark before them left out. */
    CleanReader(InputStream in) {
        super(new InputStreamReader(in, StandardCharsets.UTF_8));
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] buffer, int from, int most) throws IOException {
        int count = in.read(buffer, from, most);
        if (!begun && count > 0 && buffer[from] == MARK) {
            begun = true;
            System.arraycopy(buffer, from + 1, buffer, from, count - 1);
            count--;
            if (count == 0) {
                return read(buffer, from, most);
            }
        }
        begun |= count > 0;
        for (int i = from; i < from + count; i++) {
            char c = buffer[i];
            boolean allowed = c >= ' ' ? c < '\ufffe' : c == '\t' || c == '\n' || c == '\r';
            buffer[i] = allowed ? c : LOST;
        }
        return count;
    }
}
