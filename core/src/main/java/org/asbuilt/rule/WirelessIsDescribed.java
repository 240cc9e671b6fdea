package org.asbuilt.rule;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Shape;
import org.asbuilt.model.WirelessProfile;
import org.asbuilt.validation.Answers;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Criterion;
import org.asbuilt.validation.Radio;

/** What is wireless says by which technology, how far it reaches, how it is protected and who manages it. */
public record WirelessIsDescribed() implements Rule {
    private static final List<String> ASKED =
            List.of("technology", "beyondPerimeter", "authentication", "encryption", "managementOwner");
    private static final Manual MANUAL = new Manual(
            "What is wireless says by which technology, how far it reaches, how it is protected and who manages "
                    + "it",
            Set.of(Kind.ASSET, Kind.NETWORK),
            Severity.WARNING,
            Optional.of(Criterion.COMPLETENESS),
            "Radio is the one cable that everybody outside the fence can touch. Unless its reach, its keys and "
                    + "its owner are known, nobody can say who else is on it.",
            "A device that could be wireless and has its radio switched off, or a modem at a telephone line; then "
                    + "its class, its communication or its wireless profile says too much.",
            "Enter the wireless profile: technology, whether it reaches beyond the perimeter, authentication, "
                    + "encryption, who manages it.",
            "Requirements P4-08; IEC 62443-3-3 SR 1.6 and SR 2.2");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public List<Finding> check(Subject subject, Circumstances around) {
        if (!Radio.has(subject)) {
            return List.of();
        }
        List<String> missing = ASKED.stream()
                .filter(part -> !Answers.given(subject, WirelessProfile.class, part))
                .map(part -> Shape.of(WirelessProfile.class).part(part).label().toLowerCase(java.util.Locale.ROOT))
                .toList();
        return missing.isEmpty()
                ? List.of()
                : List.of(Finding.of(
                        this,
                        subject,
                        subject.name() + " is wireless and does not say: " + String.join(", ", missing)));
    }
}
