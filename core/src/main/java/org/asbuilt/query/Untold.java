package org.asbuilt.query;

import java.util.Comparator;

/**
 * Why it cannot be told whether a subject fits.
 *
 * @param field the field as the query writes it
 * @param why in which way it is not known
 */
public record Untold(String field, Why why) implements Comparable<Untold> {
    private static final Comparator<Untold> ORDER =
            Comparator.comparing(Untold::field).thenComparing(Untold::why);

    /** In which way something is not known. */
    public enum Why {
        /** Nothing is recorded of it. */
        NOT_RECORDED("is not recorded"),
        /** What is recorded cannot be compared with what is asked for, such as versions of two schemes. */
        NOT_COMPARABLE("cannot be compared with what you ask for"),
        /** It refers to what is not recorded or not shown to whoever asks. */
        NOT_SHOWN("refers to what is not shown to you"),
        /** It is not judged yet. */
        NOT_JUDGED("is not judged yet");

        private final String words;

        Why(String words) {
            this.words = words;
        }

        /** As the end of a sentence whose subject is the field. */
        public String words() {
            return words;
        }
    }

    /** The sentence, for example "firmware is not recorded". */
    public String sentence() {
        return field + " " + why.words();
    }

    @Override
    public int compareTo(Untold other) {
        return ORDER.compare(this, other);
    }
}
