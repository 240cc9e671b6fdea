package org.asbuilt.assessment;

import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.stream.Stream;

/**
 * The questions that are worth most of all. More are kept than are asked, so that some can be settled before all have to be gone through
 * again.
 */
final class BestQuestions {
    /** How many are asked: nobody asks more in a year. */
    private static final int ASKED = 1000;

    private static final int KEPT = 2 * ASKED;

    /** The least first. */
    private final PriorityQueue<Question> best = new PriorityQueue<>(Question.ORDER.reversed());

    /** The best of those that were let go: of what comes after it not all are kept. */
    private Optional<Question> floor = Optional.empty();

    /**
     * Of many.
     *
     * @param questions the best, in order
     * @param floor the best of the others, if there are any
     */
    record Kept(List<Question> questions, Optional<Question> floor) {
        /** Copies the list. */
        Kept {
            questions = List.copyOf(questions);
        }

        /** Those that are asked, in order. */
        List<Question> asked() {
            return questions.subList(0, Math.min(ASKED, questions.size()));
        }

        /** Whether these are the best of all still. */
        boolean isEnough() {
            return floor.isEmpty() || questions.size() >= ASKED;
        }
    }

    /** None yet. */
    BestQuestions() {}

    /** Some that were found before. */
    BestQuestions(Stream<Question> known, Optional<Question> floor) {
        this.floor = floor;
        known.forEach(this::add);
    }

    void add(Question question) {
        if (isBelow(question)) {
            return;
        }
        best.add(question);
        if (best.size() > KEPT) {
            floor = Optional.of(best.remove());
        }
    }

    void add(BestQuestions other) {
        if (other.floor.filter(theirs -> !isBelow(theirs)).isPresent()) {
            floor = other.floor;
        }
        other.best.forEach(this::add);
    }

    Kept kept() {
        return new Kept(
                best.stream()
                        .filter(question -> !isBelow(question))
                        .sorted(Question.ORDER)
                        .toList(),
                floor);
    }

    private boolean isBelow(Question question) {
        return floor.filter(one -> Question.ORDER.compare(question, one) >= 0).isPresent();
    }
}
