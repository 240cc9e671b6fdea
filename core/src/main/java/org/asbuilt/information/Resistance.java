package org.asbuilt.information;

import java.util.Optional;
import org.asbuilt.model.BackupSet;

/** Whether a backup set withstands ransomware. Source: requirements P2.C-06. */
public enum Resistance {
    /** It is offline or immutable. */
    RESISTANT("ransomware-resistant"),
    /** It is neither, and that is recorded. */
    NOT_RESISTANT("not ransomware-resistant"),
    /** The record does not say enough. */
    NOT_KNOWN("not known to be ransomware-resistant");

    private final String text;

    Resistance(String text) {
        this.text = text;
    }

    /** What it is called. */
    public String text() {
        return text;
    }

    /** That of a backup set: off site, separate credentials and encryption help, but what is online and can be altered is lost. */
    public static Resistance of(BackupSet set) {
        if (isYes(set.offline()) || isYes(set.immutable())) {
            return RESISTANT;
        }
        return set.offline().isPresent() && set.immutable().isPresent() ? NOT_RESISTANT : NOT_KNOWN;
    }

    private static boolean isYes(Optional<Boolean> answer) {
        return answer.filter(Boolean.TRUE::equals).isPresent();
    }
}
