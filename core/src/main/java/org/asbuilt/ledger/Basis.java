package org.asbuilt.ledger;

import java.util.List;

/** Why a part of the record has the value that it has. Every part has a basis of its own. */
public sealed interface Basis {

    /**
     * Sources agree on it.
     *
     * @param claims the numbers of the claims that say so
     */
    record Claimed(List<Long> claims) implements Basis {
        /** Copies the list. */
        public Claimed {
            claims = List.copyOf(claims);
        }
    }

    /**
     * A person states it and signs for it.
     *
     * @param person who
     * @param words how they know
     */
    record Stated(String person, String words) implements Basis {}

    /**
     * Sources rival and a person chose.
     *
     * @param person who chose
     * @param reason why
     * @param chosen the claims that were believed
     * @param refused the claims that were not
     */
    record Decided(String person, String reason, List<Long> chosen, List<Long> refused) implements Basis {
        /** Copies the lists. */
        public Decided {
            chosen = List.copyOf(chosen);
            refused = List.copyOf(refused);
        }
    }

    /**
     * It follows from other facts.
     *
     * @param rule the name of the rule
     */
    record Computed(String rule) implements Basis {}
}
