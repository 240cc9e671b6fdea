package org.asbuilt.server.settings;

import java.util.List;

/** The settings of how much may be asked for. Source: IEC 62443-3-3 SR 7.1. */
public final class LimitSettings {
    private static final int FEWEST = 60;
    private static final int MOST = 1_000_000;

    /** See the class. */
    public static final Setting<Integer> PERSON = Setting.whole(
            "requests.of-a-person",
            FEWEST,
            MOST,
            1200,
            "How many requests within a minute a person makes at most, and each API token besides");

    /** See the class. */
    public static final Setting<Integer> ADDRESS = Setting.whole(
            "requests.of-an-address",
            FEWEST,
            MOST,
            6000,
            "How many requests within a minute come from an address at most; more where many people share one");

    /** All of them, in the order of the reference page. */
    public static final List<Setting<?>> ALL = List.of(PERSON, ADDRESS);

    private LimitSettings() {}
}
