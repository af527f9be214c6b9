package org.clausemark.importing.word;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.util.Optional;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.clausemark.importing.flow.ImportException;
import org.clausemark.importing.flow.Limits;
import org.clausemark.importing.flow.LockedException;

/** Opens documents that have a password: Word wraps them into a file of its older kind. */
public final class LockedWord {
    /** More rounds than any program writes would keep the computer busy for hours. */
    private static final int MOST_ROUNDS = 1_000_000;

    private LockedWord() {}

    /**
     * The document that a file of the older kind wraps; empty if it is one of an older Word itself.
     *
     * @param password empty for none; not kept
     * @throws LockedException if it is not the right one
     * @throws ImportException if the file is damaged
     */
    public static Optional<byte[]> opened(String fileName, byte[] bytes, String password) throws ImportException {
        try (POIFSFileSystem file = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
            if (!file.getRoot().hasEntry(Decryptor.DEFAULT_POIFS_ENTRY)) {
                return Optional.empty();
            }
            EncryptionInfo locked = new EncryptionInfo(file);
            if (locked.getVerifier().getSpinCount() > MOST_ROUNDS) {
                throw new ImportException(fileName + " is locked in a way that is not known; it was not opened.");
            }
            Decryptor key = locked.getDecryptor();
            if (!key.verifyPassword(password)) {
                throw new LockedException(fileName, password);
            }
            return Optional.of(unlocked(fileName, key, file));
        } catch (IOException | GeneralSecurityException | RuntimeException e) {
            throw new ImportException(fileName + " is damaged and could not be opened.", e);
        }
    }

    private static byte[] unlocked(String fileName, Decryptor key, POIFSFileSystem file)
            throws ImportException, IOException, GeneralSecurityException {
        try (InputStream in = key.getDataStream(file)) {
            byte[] bytes = in.readNBytes((int) Limits.FILE + 1);
            if (bytes.length > Limits.FILE) {
                throw new ImportException(
                        fileName + " is larger than " + (Limits.FILE >> 20) + " MB and was not opened.");
            }
            return bytes;
        }
    }
}
