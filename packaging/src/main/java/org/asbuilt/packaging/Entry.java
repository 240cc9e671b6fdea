package org.asbuilt.packaging;

import java.nio.file.Path;
import java.util.regex.Pattern;

/** Something in a tree of files as an archive holds it. Paths have no slash at their beginning and none at their end. */
public sealed interface Entry {
    /** A path within the tree: parts with slashes between them, none of them a dot or two. */
    Pattern PATH = Pattern.compile("(?!\\.\\.?(/|$))[^/\\n]+(/(?!\\.\\.?(/|$))[^/\\n]+)*");

    /** Where it is. */
    String path();

    /** Its permissions, for example octal 755. */
    int mode();

    /** The number of the account that owns it, and of the group of the same number. */
    int owner();

    /** A folder. */
    record Folder(String path, int mode, int owner) implements Entry {
        /** Checks the path. */
        public Folder {
            checked(path);
        }
    }

    /** A file whose content lies on this machine. */
    record Copied(String path, int mode, int owner, Path from) implements Entry {
        /** Checks the path. */
        public Copied {
            checked(path);
        }
    }

    /** A file whose content is known. */
    record Written(String path, int mode, int owner, String text) implements Entry {
        /** Checks the path. */
        public Written {
            checked(path);
        }
    }

    /** A symbolic link. */
    record Pointer(String path, int owner, String target) implements Entry {
        /** Checks the path. */
        public Pointer {
            checked(path);
        }

        @Override
        public int mode() {
            return 0777;
        }
    }

    private static void checked(String path) {
        if (!PATH.matcher(path).matches()) {
            throw new IllegalArgumentException("no path within a tree: '" + path + "'");
        }
    }
}
