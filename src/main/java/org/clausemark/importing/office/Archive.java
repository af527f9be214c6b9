package org.clausemark.importing.office;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.clausemark.importing.flow.ImportException;
import org.clausemark.importing.flow.Limits;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a zip archive that lies in memory. Only the parts that are asked for are unpacked, so that pictures cost
 * nothing; an archive whose table of contents is lost is read from its beginning, as far as it goes.
 */
public final class Archive {
    private static final int END = 0x06054b50;
    private static final int ENTRY = 0x02014b50;
    private static final int LOCAL = 0x04034b50;
    private static final int END_LENGTH = 22;
    private static final int LONGEST_COMMENT = 0xffff;
    private static final int CHUNK = 1 << 16;

    private final String fileName;
    private final byte[] bytes;
    private final ByteBuffer view;
    private final Map<String, Entry> entries = new HashMap<>();
    private final Map<String, byte[]> unpacked = new HashMap<>();
    private long total;
    private boolean damaged;

    private record Entry(int method, int flags, int packed, int local) {}

    private Archive(String fileName, byte[] bytes) {
        this.fileName = fileName;
        this.bytes = bytes;
        this.view = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /**
     * Opens an archive.
     *
     * @param bytes not copied
     * @throws ImportException if it has too many parts
     */
    public static Archive open(String fileName, byte[] bytes) throws ImportException {
        Archive archive = new Archive(fileName, bytes);
        if (!archive.readContents()) {
            archive.damaged = true;
            archive.readThrough();
        }
        return archive;
    }

    /** Whether the archive or one of the parts asked for so far is not whole. */
    public boolean isDamaged() {
        return damaged;
    }

    /** Whether there is a part of a name. */
    public boolean has(String name) {
        return entries.containsKey(key(name)) || unpacked.containsKey(key(name));
    }

    /**
     * The bytes of a part, as far as they can be unpacked; null if there is none of that name.
     *
     * @throws ImportException if it, or all parts together, are too large
     */
    public byte @Nullable [] part(String name) throws ImportException {
        byte[] whole = unpacked.get(key(name));
        Entry entry = entries.get(key(name));
        if (whole != null || entry == null) {
            return whole;
        }
        int at = entry.local;
        if (at < 0 || at > bytes.length - 30 || view.getInt(at) != LOCAL) {
            damaged = true;
            return null;
        }
        long from = at + 30L + unsigned(at + 26) + unsigned(at + 28);
        if (from > bytes.length) {
            damaged = true;
            return null;
        }
        int packed = (int) Math.min(Integer.toUnsignedLong(entry.packed), bytes.length - from);
        if ((entry.flags & 1) != 0) {
            throw new ImportException(fileName + " has a password and was not opened.");
        }
        if (entry.method == 0) {
            return counted(Arrays.copyOfRange(bytes, (int) from, (int) from + packed));
        }
        return counted(inflated((int) from, packed));
    }

    private byte[] inflated(int from, int packed) throws ImportException {
        ByteArrayOutputStream out =
                new ByteArrayOutputStream(Math.min(packed * 4L > CHUNK ? CHUNK * 8 : CHUNK, 1 << 20));
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(bytes, from, packed);
            byte[] chunk = new byte[CHUNK];
            while (!inflater.finished()) {
                int count = inflater.inflate(chunk);
                if (count == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
                    damaged = true;
                    break;
                }
                out.write(chunk, 0, count);
                check(out.size());
            }
        } catch (DataFormatException e) {
            damaged = true;
        } finally {
            inflater.end();
        }
        return out.toByteArray();
    }

    private byte[] counted(byte[] part) throws ImportException {
        total += part.length;
        check(part.length);
        return part;
    }

    private void check(int size) throws ImportException {
        if (size > Limits.PART || total > Limits.UNPACKED) {
            throw tooLarge();
        }
    }

    private ImportException tooLarge() {
        return new ImportException(fileName + " unpacks to more than can be read; it was not opened.");
    }

    private ImportException tooMany() {
        return new ImportException(fileName + " holds more than " + String.format(Locale.ROOT, "%,d", Limits.PARTS)
                + " parts and was not opened.");
    }

    /** Reads the table at the end; false where there is none, or it is broken. */
    private boolean readContents() throws ImportException {
        int end = bytes.length - END_LENGTH;
        int first = Math.max(0, end - LONGEST_COMMENT);
        while (end >= first && view.getInt(end) != END) {
            end--;
        }
        if (end < first) {
            return false;
        }
        int count = unsigned(end + 10);
        if (count > Limits.PARTS) {
            throw tooMany();
        }
        int at = view.getInt(end + 16);
        for (int i = 0; i < count; i++) {
            if (at < 0 || at > bytes.length - 46 || view.getInt(at) != ENTRY) {
                entries.clear();
                return false;
            }
            int name = unsigned(at + 28);
            if (at + 46 + name > bytes.length) {
                entries.clear();
                return false;
            }
            Entry entry = new Entry(unsigned(at + 10), unsigned(at + 8), view.getInt(at + 20), view.getInt(at + 42));
            entries.putIfAbsent(key(new String(bytes, at + 46, name, StandardCharsets.UTF_8)), entry);
            at += 46 + name + unsigned(at + 30) + unsigned(at + 32);
        }
        return !entries.isEmpty();
    }

    private int unsigned(int at) {
        return Short.toUnsignedInt(view.getShort(at));
    }

    /** Unpacks the parts of text one after the other until the archive breaks off. */
    private void readThrough() throws ImportException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            int count = 0;
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++count > Limits.PARTS) {
                    throw tooMany();
                }
                String key = key(entry.getName());
                if (key.endsWith(".xml") || key.endsWith(".rels")) {
                    unpacked.putIfAbsent(key, whatThereIs(zip));
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            // What came before is kept.
            damaged = true;
        }
    }

    private byte[] whatThereIs(InputStream zip) throws ImportException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] chunk = new byte[CHUNK];
        try {
            for (int count = zip.read(chunk); count >= 0; count = zip.read(chunk)) {
                out.write(chunk, 0, count);
                check(out.size());
            }
        } catch (IOException e) {
            damaged = true;
        }
        return counted(out.toByteArray());
    }

    /** Some programs write other strokes, or begin with one; names differ in case only by mistake. */
    private static String key(String name) {
        String plain = name.replace('\\', '/').toLowerCase(Locale.ROOT);
        return plain.startsWith("/") ? plain.substring(1) : plain;
    }
}
