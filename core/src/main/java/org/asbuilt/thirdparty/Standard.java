package org.asbuilt.thirdparty;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.AssuranceStandard;
import org.asbuilt.model.Conformity;
import org.asbuilt.model.ConformityProof;

/**
 * A standard that a third party conforms to, as it says or as was certified. Source: requirements P5-09.
 *
 * @param key the key of the conformity at the third party
 * @param conformity what is recorded
 */
public record Standard(String key, Conformity conformity) {

    /** What a conformity is worth. */
    public enum State {
        /** Somebody else has certified it, and the certificate holds. */
        CERTIFIED,
        /** It is said to be certified, until when is not recorded. */
        CERTIFIED_WITHOUT_END,
        /** Its last day has passed. */
        LAPSED,
        /** The third party says so. */
        CLAIMED
    }

    /** Those of a third party, by key; where somebody said that there is none, there is none. */
    public static List<Standard> of(Subject thirdParty) {
        return thirdParty.existing(Conformity.class).entrySet().stream()
                .map(entry -> new Standard(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** What it is worth on a day. */
    public State state(LocalDate day) {
        Optional<LocalDate> until = conformity.validUntil();
        if (until.filter(last -> last.isBefore(day)).isPresent()) {
            return State.LAPSED;
        }
        boolean certified =
                conformity.proof().filter(ConformityProof.CERTIFICATE::equals).isPresent()
                        || conformity.certificate().isPresent();
        if (!certified) {
            return State.CLAIMED;
        }
        return until.isPresent() ? State.CERTIFIED : State.CERTIFIED_WITHOUT_END;
    }

    /** The standard as people write it. */
    public String words() {
        return conformity.standard().map(Standard::words).orElse("a standard that is not recorded");
    }

    private static String words(AssuranceStandard standard) {
        return switch (standard) {
            case IEC_62443_2_4 -> "IEC 62443-2-4";
            case IEC_62443_4_1 -> "IEC 62443-4-1";
            case IEC_62443_4_2 -> "IEC 62443-4-2";
            case ISO_27001 -> "ISO/IEC 27001";
            case CYBER_ESSENTIALS -> "Cyber Essentials";
            case SOC_2 -> "SOC 2";
            case OTHER -> "another standard";
        };
    }
}
