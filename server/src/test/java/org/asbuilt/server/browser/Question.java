package org.asbuilt.server.browser;

import java.util.List;

/**
 * A question that the record must answer, how somebody gets to the answer, and what the answer is for the plant of the demonstration.
 * Source: requirements section 3.
 *
 * @param number the number of the question
 * @param asks the question
 * @param steps what somebody does, from the first page on; at most three
 * @param answers texts that stand on the page then, each as it is read there, with spaces for what separates columns and lines
 */
record Question(int number, String asks, List<Step> steps, List<String> answers) {
    static final int MOST_STEPS = 3;

    Question {
        steps = List.copyOf(steps);
        answers = List.copyOf(answers);
        if (steps.isEmpty() || steps.size() > MOST_STEPS || answers.isEmpty()) {
            throw new IllegalArgumentException("question " + number + " takes one to three steps and has an answer");
        }
    }

    static Asked ask(int number, String question) {
        return new Asked(number, question);
    }

    /** A question whose way is still to be told. */
    record Asked(int number, String question) {
        Way by(Step... steps) {
            return new Way(this, List.of(steps));
        }
    }

    /** A question whose answer is still to be told. */
    record Way(Asked asked, List<Step> steps) {
        Question tells(String... answers) {
            return new Question(asked.number(), asked.question(), steps, List.of(answers));
        }
    }
}
