package org.asbuilt.server.record;

/** No folder takes any more of a backup. */
final class NowhereToWrite extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NowhereToWrite() {
        super("no folder takes the backup", null, false, false);
    }
}
