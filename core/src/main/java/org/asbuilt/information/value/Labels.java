package org.asbuilt.information.value;

import java.util.Optional;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Handling;
import org.asbuilt.model.InformationProfile;
import org.asbuilt.model.SourceProfile;
import org.asbuilt.model.Tlp;

/** The label that a subject bears. Source: FIRST TLP 2.0. */
public final class Labels {
    private Labels() {}

    /** What somebody has said: of its handling first, then of what it is as information or as a source. */
    public static Optional<Tlp> said(Subject subject) {
        return subject.facet(Handling.class)
                .flatMap(Handling::label)
                .or(() -> subject.facet(InformationProfile.class).flatMap(InformationProfile::label))
                .or(() -> subject.facet(SourceProfile.class).flatMap(SourceProfile::label));
    }

    /** What counts: what nobody has labelled is for the own organisation. */
    public static Tlp of(Subject subject) {
        return said(subject).orElse(Tlp.AMBER_STRICT);
    }
}
