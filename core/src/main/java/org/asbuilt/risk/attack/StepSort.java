package org.asbuilt.risk.attack;

import java.util.Arrays;
import java.util.List;

/** How an attacker gets one step on, with how hard it is. Source: docs/reference/attack-paths.md, table of efforts. */
public enum StepSort {
    /** Being on the internet. */
    FROM_THE_INTERNET(0, 1, Technique.INTERNET_ACCESSIBLE_DEVICE),
    /** Taking a host of the business. */
    FROM_THE_BUSINESS(1, 3, Technique.SPEARPHISHING_ATTACHMENT),
    /** Taking a third party's place. */
    FROM_A_THIRD_PARTY(2, 3, Technique.SUPPLY_CHAIN_COMPROMISE),
    /** Coming by what is not known. */
    FROM_THE_UNKNOWN(3, 3),
    /** Coming by radio. */
    BY_RADIO(4, 2, Technique.WIRELESS_COMPROMISE),
    /** Coming on removable media. */
    ON_MEDIA(5, 2, Technique.REPLICATION_THROUGH_REMOVABLE_MEDIA),
    /** Coming on a device that comes and goes. */
    ON_A_TRANSIENT_DEVICE(6, 2, Technique.TRANSIENT_CYBER_ASSET),
    /** Standing before it. */
    BY_HAND(7, 2),
    /** Logging on to an access path without a second factor. */
    LOGS_ON(8, 2, Technique.EXTERNAL_REMOTE_SERVICES, Technique.VALID_ACCOUNTS),
    /** Logging on to an access path that asks for a second factor. */
    LOGS_ON_WITH_SECOND_FACTOR(9, 6, Technique.EXTERNAL_REMOTE_SERVICES, Technique.VALID_ACCOUNTS),
    /** Being led on by an access path to its destination. */
    SESSION(10, 1, Technique.REMOTE_SERVICES),
    /** Sending what is asked or read. */
    ASKS(11, 1, Technique.REMOTE_SYSTEM_DISCOVERY),
    /** Altering by a connection that asks nobody who they are. */
    COMMANDS_UNPROTECTED(12, 1),
    /** Altering by a connection of which the protection is not recorded. */
    COMMANDS(13, 2),
    /** Altering by a connection that is authenticated, from the host that is trusted. */
    COMMANDS_AS_TRUSTED(14, 3, Technique.VALID_ACCOUNTS),
    /** Giving commands where only reading is recorded and the protocol stops nobody. */
    COMMANDS_INSTEAD_OF_READING(15, 2, Technique.UNAUTHORIZED_COMMAND_MESSAGE),
    /** Answering what the other end goes by. */
    ANSWERS(16, 3, Technique.ADVERSARY_IN_THE_MIDDLE),
    /** Being addressed from a network outside, of which it is not recorded that anything listens. */
    IS_ADDRESSED(17, 4, Technique.INTERNET_ACCESSIBLE_DEVICE),
    /** Looking around in a network. */
    LOOKS_AROUND(18, 1, Technique.REMOTE_SYSTEM_DISCOVERY),
    /** Reaching a neighbour in the same network. */
    REACHES_NEIGHBOUR(19, 1, Technique.REMOTE_SYSTEM_DISCOVERY),
    /** Commanding a neighbour by a protocol that asks nobody who they are. */
    COMMANDS_NEIGHBOUR(20, 2, Technique.ROGUE_MASTER, Technique.UNAUTHORIZED_COMMAND_MESSAGE),
    /** Using a vulnerability. */
    EXPLOITS(21, 4, Technique.EXPLOITATION_OF_REMOTE_SERVICES),
    /** Using an account as delivered. */
    DEFAULT_ACCOUNT(22, 1, Technique.DEFAULT_CREDENTIALS),
    /** Using an account that asks for nothing, or a device that does. */
    OPEN_ACCOUNT(23, 1, Technique.VALID_ACCOUNTS),
    /** Using an account that several share. */
    SHARED_ACCOUNT(24, 3, Technique.VALID_ACCOUNTS),
    /** Getting from one network into another by what the rules let pass, of which nobody saw that it is used. */
    PASSES_BY_RULES(25, 1, Technique.REMOTE_SYSTEM_DISCOVERY),
    /** Using an account that ought to be gone: its end is past, or its holder left. */
    ENDED_ACCOUNT(26, 2, Technique.VALID_ACCOUNTS),
    /** Using a vulnerability that can be used from the same network only. */
    EXPLOITS_NEARBY(27, 4, Technique.EXPLOITATION_OF_REMOTE_SERVICES);

    private static final StepSort[] BY_CODE = Arrays.stream(values())
            .sorted((one, other) -> Integer.compare(one.code, other.code))
            .toArray(StepSort[]::new);

    private final int code;
    private final int effort;

    @SuppressWarnings("ImmutableEnumChecker") // unmodifiable, which the checker does not see
    private final List<Technique> techniques;

    StepSort(int code, int effort, Technique... techniques) {
        this.code = code;
        this.effort = effort;
        this.techniques = List.of(techniques);
    }

    byte code() {
        return (byte) code;
    }

    static StepSort of(byte code) {
        return BY_CODE[code];
    }

    /** How hard it is as a rule, 1 (anybody) to 6 (specialists with time). */
    public int effort() {
        return effort;
    }

    /** The techniques that it is done by as a rule. */
    public List<Technique> techniques() {
        return techniques;
    }
}
