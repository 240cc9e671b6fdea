package org.asbuilt.ledger;

/**
 * A newer Asbuilt has the record by now and lets this one no longer work on it. Nothing of what was to be written was; whoever asks is to
 * ask a server of the newer version. Source: docs/adr/0036-rolling-upgrade.md.
 */
public final class Superseded extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** With a sentence for whoever asked. */
    public Superseded(String message) {
        super(message);
    }

    /** The same where something could not be read. */
    public Superseded(String message, Throwable cause) {
        super(message, cause);
    }
}
