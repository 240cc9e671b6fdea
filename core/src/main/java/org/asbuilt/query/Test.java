package org.asbuilt.query;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.asbuilt.model.Cidr;
import org.asbuilt.model.Comparison;
import org.asbuilt.model.Id;
import org.asbuilt.model.IpAddress;
import org.asbuilt.model.Part;
import org.asbuilt.vulnerability.match.Version;

/** What a recorded value has to be. Values come in as canonical texts. */
public sealed interface Test {

    /**
     * What a test may look at beside the value.
     *
     * @param today the day of the moment that is asked about, in UTC
     * @param name what a subject is called; empty if it is not recorded or not shown
     */
    record Surroundings(LocalDate today, Function<Id, Optional<String>> name) {}

    /** Whether the value is that; unknown if the two cannot be compared. */
    Truth holds(String value, Surroundings around);

    /** A text that holds another, whatever the case, or says the same by the way in which the part is compared. */
    record Holds(Comparison comparison, String wanted, String lower) implements Test {
        static Holds of(Comparison comparison, String wanted) {
            return new Holds(comparison, wanted, wanted.toLowerCase(Locale.ROOT));
        }

        @Override
        public Truth holds(String value, Surroundings around) {
            return Truth.of(value.toLowerCase(Locale.ROOT).contains(lower)
                    || (comparison != Comparison.NOTES && comparison.fold(value).equals(comparison.fold(wanted))));
        }
    }

    /** A text that says the same. */
    record Same(Comparison comparison, String wanted) implements Test {
        @Override
        public Truth holds(String value, Surroundings around) {
            return Truth.of(value.equalsIgnoreCase(wanted)
                    || (comparison != Comparison.NOTES && comparison.fold(value).equals(comparison.fold(wanted))));
        }
    }

    /** A version that is the same or begins so: 2.1 is found by 2. */
    record OfVersion(String folded) implements Test {
        @Override
        public Truth holds(String value, Surroundings around) {
            String mine = Comparison.VERSION.fold(value);
            return Truth.of(mine.equals(folded) || mine.startsWith(folded + "."));
        }
    }

    /** A version before or after another. */
    record ByVersion(Operator operator, Version wanted) implements Test {
        @Override
        public Truth holds(String value, Surroundings around) {
            Optional<Version> mine = Version.parse(value).filter(version -> !version.line());
            if (mine.isEmpty()) {
                return Truth.UNKNOWN;
            }
            OptionalInt order = mine.get().compare(wanted);
            return order.isEmpty() ? Truth.UNKNOWN : Truth.of(operator.fits(order.getAsInt()));
        }
    }

    /** One of a closed list. */
    record Choice(String wanted) implements Test {
        @Override
        public Truth holds(String value, Surroundings around) {
            return Truth.of(value.equals(wanted));
        }
    }

    /** One of a closed list that has an order. */
    record Ranked(Operator operator, Map<String, Integer> ranks, int wanted) implements Test {
        /** Copies the map. */
        public Ranked {
            ranks = Map.copyOf(ranks);
        }

        @Override
        public Truth holds(String value, Surroundings around) {
            return Truth.of(operator.fits(Integer.compare(ranks.getOrDefault(value, 0), wanted)));
        }
    }

    /** A whole number. */
    record Whole(Operator operator, long wanted) implements Test {
        @Override
        public Truth holds(String value, Surroundings around) {
            return Truth.of(operator.fits(Long.compare(Long.parseLong(value, 10), wanted)));
        }
    }

    /** A day, or the day of a time. */
    record Day(Operator operator, Period wanted) implements Test {
        private static final int LENGTH = 10;

        @Override
        public Truth holds(String value, Surroundings around) {
            LocalDate day = LocalDate.parse(value.substring(0, LENGTH));
            return Truth.of(operator.fits(wanted.compare(day, around.today())));
        }
    }

    /** An address in a range. */
    record Within(Cidr range) implements Test {
        @Override
        public Truth holds(String value, Surroundings around) {
            return Truth.of(range.contains(IpAddress.parse(value)));
        }
    }

    /** A range that holds an address. */
    record Around(IpAddress address) implements Test {
        @Override
        public Truth holds(String value, Surroundings around) {
            return Truth.of(Cidr.parse(value).contains(address));
        }
    }

    /** Another subject, by its id or its name. */
    record Named(Operator operator, String wanted, String lower) implements Test {
        static Named of(Operator operator, String wanted) {
            return new Named(operator, wanted, wanted.toLowerCase(Locale.ROOT));
        }

        @Override
        public Truth holds(String value, Surroundings around) {
            if (value.equals(wanted)) {
                return Truth.YES;
            }
            Optional<String> name = around.name().apply(new Id(value)).map(text -> text.toLowerCase(Locale.ROOT));
            return name.map(text -> Truth.of(operator == Operator.IS ? text.equals(lower) : text.contains(lower)))
                    .orElse(Truth.UNKNOWN);
        }
    }

    /** Whether a part refers to other subjects. */
    static boolean refers(Part part) {
        return part.type().equals("id");
    }
}
