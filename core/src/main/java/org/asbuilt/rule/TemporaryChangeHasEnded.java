package org.asbuilt.rule;

import java.util.List;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Kind;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Criterion;
import org.asbuilt.validation.Work;

/** What was meant to be temporary is taken back by its day. */
public record TemporaryChangeHasEnded() implements Rule {
    private static final Manual MANUAL = new Manual(
            "A temporary change is taken back, or made permanent by another change, by its day",
            java.util.Set.of(Kind.ASSET, Kind.CONNECTION, Kind.NETWORK, Kind.CONDUIT, Kind.ACCESS_PATH),
            Severity.ERROR,
            java.util.Optional.of(Criterion.TIMELINESS),
            "Temporary fixes become permanent: a bypass, a contractor's gateway, a rule that was to be deleted on Monday.",
            "The work took longer and nobody has moved the day yet.",
            "Take the change back, or put a change forward that makes it permanent or gives it another day.",
            "Requirements P1.M-07; fixture K4");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public Gate gate() {
        return Gate.Known.CHANGED;
    }

    @Override
    public List<Finding> check(Subject subject, Circumstances around) {
        return Works.wrong(
                around.works(subject.id()),
                work -> work.temporary()
                        && work.open()
                        && work.ends().map(end -> !end.isAfter(around.now())).orElse(false),
                work -> Finding.of(this, subject, work, sentence(subject, work)));
    }

    private static String sentence(Subject subject, Work work) {
        return subject.name() + ": the temporary change " + work.change() + " (" + work.title() + ") was to end on "
                + work.ends().orElseThrow() + " and is still there"
                + work.owner().map(owner -> "; " + owner + " answers for it").orElse("");
    }
}
