package org.asbuilt.category;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.validation.Circumstances;

/**
 * What loses its maker's sale, support or everything within the next three years. Source: requirements P3-21.
 *
 * @param ending the assets at work, the earliest first
 * @param unknown the assets at work of which no day is recorded, by id: nobody can say that they do not
 */
public record LookAhead(List<Ending> ending, List<Id> unknown) {
    /** Copies the lists. */
    public LookAhead {
        ending = List.copyOf(ending);
        unknown = List.copyOf(unknown);
    }

    /** What ends. */
    public enum What {
        /** It is sold no more. */
        END_OF_SALE,
        /** It is corrected no more. */
        END_OF_SUPPORT,
        /** There is nothing any more. */
        END_OF_LIFE
    }

    /** When. */
    public enum When {
        /** It has ended. */
        PASSED(0),
        /** Within a year. */
        WITHIN_12_MONTHS(12),
        /** Within two years. */
        WITHIN_24_MONTHS(24),
        /** Within three years. */
        WITHIN_36_MONTHS(36);

        private final int months;

        When(int months) {
            this.months = months;
        }

        /** The band of a day; empty if it is further ahead. */
        static Optional<When> of(LocalDate day, LocalDate today) {
            for (When when : values()) {
                if (when == PASSED ? day.isBefore(today) : !day.isAfter(today.plusMonths(when.months))) {
                    return Optional.of(when);
                }
            }
            return Optional.empty();
        }
    }

    /**
     * An asset of which something ends.
     *
     * @param asset which
     * @param what what ends
     * @param day on which day
     * @param when in which band
     * @param recordedAt where the day is recorded: the asset itself or a product
     * @param untrusted whether it is to be treated as untrusted or isolated: its support has ended
     */
    public record Ending(Id asset, What what, LocalDate day, When when, Id recordedAt, boolean untrusted) {}

    /** All of a record at a moment. */
    public static LookAhead of(Circumstances around) {
        List<Ending> ending = new ArrayList<>();
        List<Id> unknown = new ArrayList<>();
        LocalDate today = around.today();
        for (Subject asset : around.subjects(Kind.ASSET)) {
            if (!around.isAtWork(asset)) {
                continue;
            }
            SupportDates dates = SupportDates.of(asset, around);
            add(asset, What.END_OF_SALE, dates.endOfSale(), today, ending);
            add(asset, What.END_OF_SUPPORT, dates.endOfSupport(), today, ending);
            add(asset, What.END_OF_LIFE, dates.endOfLife(), today, ending);
            if (dates.endOfSupport().isEmpty() && dates.endOfLife().isEmpty()) {
                unknown.add(asset.id());
            }
        }
        ending.sort(
                Comparator.comparing(Ending::day).thenComparing(Ending::asset).thenComparing(Ending::what));
        unknown.sort(Comparator.naturalOrder());
        return new LookAhead(ending, unknown);
    }

    private static void add(
            Subject asset, What what, Optional<SupportDates.Until> until, LocalDate today, List<Ending> into) {
        until.ifPresent(end -> When.of(end.day(), today)
                .ifPresent(when -> into.add(new Ending(
                        asset.id(),
                        what,
                        end.day(),
                        when,
                        end.at(),
                        when == When.PASSED && what != What.END_OF_SALE))));
    }
}
