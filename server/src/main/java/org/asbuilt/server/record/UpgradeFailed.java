package org.asbuilt.server.record;

/** A record could not be brought to the schema of this program, and is as it was before. */
public final class UpgradeFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UpgradeFailed(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
