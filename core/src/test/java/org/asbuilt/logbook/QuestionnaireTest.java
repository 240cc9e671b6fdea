package org.asbuilt.logbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.asbuilt.logbook.Questionnaire.State;
import org.asbuilt.model.Digest;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.junit.jupiter.api.Test;

/** Questions to a third party count when somebody accepted the answers. Source: requirements P5-08, P5-14. */
class QuestionnaireTest {
    private static final Instant SENT = Instant.parse("2026-05-01T08:00:00Z");
    private static final Instant EXPIRES = Instant.parse("2026-06-01T08:00:00Z");

    private static Questionnaire of(Entry... later) {
        List<Entry> entries = new ArrayList<>(List.of(new Entry.QuestionsSent(
                "ann",
                SENT,
                "q-1",
                Id.of(Kind.THIRD_PARTY, "vendor"),
                "Patches",
                "Ms Bell",
                List.of("Who?", "When?"),
                Digest.of(new byte[] {1}),
                EXPIRES)));
        entries.addAll(List.of(later));
        return Logged.of(entries).questionnaire("q-1").orElseThrow();
    }

    private static Entry answered(Instant at, String... answers) {
        return new Entry.QuestionsAnswered("Ms Bell", at, "q-1", List.of(answers));
    }

    private static Entry judged(boolean accepted) {
        return new Entry.AnswersJudged("ben", EXPIRES, "q-1", accepted, "read");
    }

    @Test
    void linkWorksUntilItsMoment() {
        assertThat(of().name()).isEqualTo("q-1");
        assertThat(of().state(EXPIRES.minusNanos(1))).isEqualTo(State.SENT);
        assertThat(of().isOpen(EXPIRES.minusNanos(1))).isTrue();
        assertThat(of().state(EXPIRES)).isEqualTo(State.LAPSED);
        assertThat(of().isOpen(EXPIRES)).isFalse();
    }

    @Test
    void answersWaitUntilSomebodyJudgesThem() {
        Questionnaire waiting = of(answered(EXPIRES.minusNanos(1), "I", ""));
        assertThat(waiting.state(SENT)).isEqualTo(State.WAITING);
        assertThat(waiting.isOpen(SENT)).as("the link was used").isFalse();
        assertThat(of(answered(SENT, "I", "now"), judged(true)).state(SENT)).isEqualTo(State.ACCEPTED);
        assertThat(of(answered(SENT, "I", "now"), judged(false)).state(SENT)).isEqualTo(State.REFUSED);
    }

    @Test
    void firstAnswersAndTheFirstVerdictCount() {
        Questionnaire twice =
                of(answered(SENT, "I", "now"), answered(SENT, "you", "then"), judged(false), judged(true));
        assertThat(twice.answered().orElseThrow().answers()).containsExactly("I", "now");
        assertThat(twice.state(SENT)).isEqualTo(State.REFUSED);
    }

    @Test
    void answersThatAreLateOrTooFewOrTooManyAreNone() {
        assertThat(of(answered(EXPIRES, "I", "now")).state(SENT)).isEqualTo(State.SENT);
        assertThat(of(answered(SENT, "I")).state(SENT)).isEqualTo(State.SENT);
        assertThat(of(answered(SENT, "I", "now", "more")).state(SENT)).isEqualTo(State.SENT);
        assertThat(of(judged(true)).state(SENT)).as("there is nothing to judge").isEqualTo(State.SENT);
    }
}
