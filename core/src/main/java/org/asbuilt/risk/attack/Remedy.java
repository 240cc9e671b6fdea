package org.asbuilt.risk.attack;

import java.util.Collection;
import java.util.Optional;

/** What is done against a step. Efforts and outages: docs/reference/attack-paths.md. Source: IEC 62443-3-3:2013; IEC 62443-2-3:2015. */
public enum Remedy {
    /** Refusing a connection. */
    CLOSE_CONNECTION(3, Outage.NOT_KNOWN),
    /** Refusing everything between the zones that a conduit joins. */
    CLOSE_CONDUIT(3, Outage.NOT_KNOWN),
    /** Having the ends of a connection prove themselves. */
    AUTHENTICATE(5, Outage.WINDOW),
    /** Correcting a vulnerability. */
    PATCH(3, Outage.WINDOW),
    /** Asking for a second factor on an access path. */
    SECOND_FACTOR(2, Outage.NONE),
    /** Retiring an access path. */
    RETIRE_ACCESS(1, Outage.NONE),
    /** Giving an account a secret of its own, or removing it. */
    CHANGE_ACCOUNT(1, Outage.NONE),
    /** Keeping the devices of a network apart from each other. */
    SEPARATE_NETWORK(8, Outage.WINDOW),
    /** Letting no removable media in unchecked. */
    CHECK_MEDIA(2, Outage.NONE),
    /** Letting no device that comes and goes in unchecked. */
    CHECK_TRANSIENT(2, Outage.NONE),
    /** Authenticating and encrypting radio. */
    SECURE_RADIO(3, Outage.WINDOW),
    /** Keeping people away who have no business there. */
    SECURE_PLACE(5, Outage.NONE),
    /** Finding out what a known unknown is. */
    FIND_OUT(2, Outage.NONE),
    /** Letting rules pass only what is recorded between two networks. */
    TIGHTEN_RULES(3, Outage.NOT_KNOWN);

    /** What it does to operation. */
    public enum Outage {
        /** Nothing. */
        NONE(0),
        /** A window for the work is needed. */
        WINDOW(3),
        /** Whether something stops is not recorded. */
        NOT_KNOWN(5),
        /** Something stops that the design requires. */
        LASTING(10);

        private final int weight;

        Outage(int weight) {
            this.weight = weight;
        }

        /** How much it counts. */
        public int weight() {
            return weight;
        }
    }

    /** What it takes to close connections, by whether the design requires them. */
    enum Closing {
        /** It requires one of them: another way has to be found for it. */
        REQUIRED(8, Outage.LASTING),
        /** It requires none. */
        NOT_REQUIRED(1, Outage.NONE),
        /** Of some that is not recorded. */
        NOT_RECORDED(CLOSE_CONNECTION.effort, CLOSE_CONNECTION.outage);

        private final int effort;
        private final Outage outage;

        Closing(int effort, Outage outage) {
            this.effort = effort;
            this.outage = outage;
        }

        static Closing of(Collection<Optional<Boolean>> required) {
            if (required.stream().anyMatch(one -> one.orElse(false))) {
                return REQUIRED;
            }
            return required.stream().allMatch(Optional::isPresent) ? NOT_REQUIRED : NOT_RECORDED;
        }

        int effort() {
            return effort;
        }

        Outage outage() {
            return outage;
        }
    }

    private final int effort;
    private final Outage outage;

    Remedy(int effort, Outage outage) {
        this.effort = effort;
        this.outage = outage;
    }

    /** How much work it is as a rule, 1 (an hour) to 8 (a project). */
    public int effort() {
        return effort;
    }

    /** What it does to operation as a rule. */
    public Outage outage() {
        return outage;
    }
}
