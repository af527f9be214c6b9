package org.clausemark.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Where a library file lies. SQLite's write-ahead log needs memory that all programs share, which a network folder cannot
 * give; and what synchronises a folder carries its files off one by one, so that none may lie open beside another.
 *
 * @param shared whether it is a network or synchronised folder
 * @param warning what the reader is to know of it, in a sentence; empty if nothing
 */
record Whereabouts(boolean shared, String warning) {
    /** A folder of this machine that nothing else looks into. */
    static final Whereabouts OWN = new Whereabouts(false, "");

    private static final List<String> NETWORK = List.of(
            "nfs",
            "cifs",
            "smb",
            "afs",
            "afpfs",
            "webdav",
            "davfs",
            "fuse.sshfs",
            "fuse.rclone",
            "fuse.gvfs",
            "9p",
            "ncpfs",
            "osxfuse",
            "macfuse",
            "ceph",
            "glusterfs",
            "fuse.glusterfs",
            "fuse.davfs",
            "fuse.s3fs",
            "lustre");
    private static final List<String> SYNCHRONISED = List.of(
            "dropbox",
            "onedrive",
            "icloud",
            "icloud drive",
            "iclouddrive",
            "com~apple~clouddocs",
            "mobile documents",
            "cloudstorage",
            "nextcloud",
            "owncloud",
            "google drive",
            "googledrive",
            "my drive",
            "box sync",
            "pcloud",
            "pclouddrive",
            "megasync",
            "seafile",
            "syncthing",
            "yandex.disk",
            "tresorit");
    private static final List<String> MARKS =
            List.of(".stfolder", ".dropbox", ".nextcloudsync.log", ".owncloudsync.log");

    /** Says what kind of file system a file lies on, such as {@code ext4} or {@code nfs}. */
    interface FileSystems {
        String type(Path file) throws IOException;
    }

    /** Where a file lies, that is or will be there. */
    static Whereabouts of(Path file) {
        return of(file, path -> Files.getFileStore(path).type());
    }

    static Whereabouts of(Path file, FileSystems systems) {
        Path path = file.toAbsolutePath().normalize();
        Path there = path;
        while (there != null && !Files.exists(there)) {
            there = there.getParent();
        }
        if (there != null && isNetwork(there, systems)) {
            return warned("a network folder");
        }
        for (Path part : path) {
            String name = part.toString().toLowerCase(Locale.ROOT);
            // Such a folder is named after the service, with the account or the organisation behind a hyphen.
            if (SYNCHRONISED.contains(name) || SYNCHRONISED.contains(name.split(" - |-|\\s\\(", 2)[0])) {
                return part.equals(path.getFileName()) ? OWN : warned("a synchronised folder");
            }
        }
        for (Path folder = path.getParent(); folder != null; folder = folder.getParent()) {
            Path each = folder;
            if (MARKS.stream().anyMatch(mark -> each.resolve(mark).toFile().exists()) && !isHome(folder)) {
                return warned("a synchronised folder");
            }
        }
        return OWN;
    }

    // What keeps its own settings there does not synchronise all that lies there.
    private static boolean isHome(Path folder) {
        return folder.equals(Path.of(System.getProperty("user.home", "")).toAbsolutePath());
    }

    private static boolean isNetwork(Path file, FileSystems systems) {
        try {
            String type = systems.type(file).toLowerCase(Locale.ROOT);
            return NETWORK.stream().anyMatch(known -> type.equals(known) || type.matches(known + "[\\d.]\\w*"))
                    || type.startsWith("smb")
                    || file.toString().startsWith("\\\\");
        } catch (IOException e) {
            // That it cannot be told is no sign of either.
            return false;
        }
    }

    private static Whereabouts warned(String what) {
        return new Whereabouts(
                true,
                "This library lies in " + what + ": use it from one machine and one program at a time, and keep"
                        + " it rather in a folder of this machine.");
    }
}
