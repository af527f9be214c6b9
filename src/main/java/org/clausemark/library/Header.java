package org.clausemark.library;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The first hundred bytes of a library file (https://sqlite.org/fileformat.html), without which nothing of it is read. */
final class Header {
    private static final int SIZE = 100;
    private static final int USUAL_PAGE = 4096;

    private Header() {}

    /** Puts back, in a copy, what can only have one value or is of no account for reading. */
    static void mend(Path copy, int newest) throws IOException {
        try (FileChannel channel = FileChannel.open(copy, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            ByteBuffer header = ByteBuffer.allocate(SIZE);
            if (channel.read(header, 0) < SIZE) {
                return;
            }
            header.put(0, "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII));
            int page = header.getShort(16) & 0xffff;
            if (page != 1 && (page < 512 || Integer.bitCount(page) != 1)) {
                header.putShort(16, (short) USUAL_PAGE);
                page = USUAL_PAGE;
            }
            if (header.get(18) != header.get(19) || header.get(18) < 1 || header.get(18) > 2) {
                header.putShort(18, (short) 0x0202);
            }
            header.put(20, new byte[] {0, 64, 32, 32});
            // Where these two differ, the size of the file itself counts, not what is said here.
            header.putInt(92, header.getInt(24) + 1);
            header.putInt(28, (int) (channel.size() / (page == 1 ? 65_536 : page)));
            header.putInt(44, 4);
            header.putInt(52, 0);
            header.putInt(56, 1);
            int version = header.getInt(60);
            header.putInt(60, version < 1 || version > newest ? newest : version);
            header.putInt(64, 0);
            header.putInt(68, Schema.APPLICATION_ID);
            header.rewind();
            channel.write(header, 0);
        }
    }
}
