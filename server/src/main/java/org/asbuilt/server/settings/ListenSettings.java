package org.asbuilt.server.settings;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where a server listens, so that a service needs nothing but the file of settings. */
public final class ListenSettings {
    private static final Pattern ADDRESS_FORM = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}|[0-9a-f]*:[0-9a-f:.]*");

    /** The address. Source: IEC 62443-4-2 CR 7.7 (least functionality): nobody but this machine, until somebody says otherwise. */
    public static final Setting<String> ADDRESS = new Setting<>(
            "listen.address",
            "an address of this machine, in digits",
            "127.0.0.1",
            "The address that the server listens on, if the command line names none; 0.0.0.0 for all that this machine has",
            text -> Optional.of(text)
                    .filter(address -> ADDRESS_FORM.matcher(address).matches()));

    /** The port. */
    public static final Setting<Integer> PORT = Setting.whole(
            "listen.port",
            0,
            65_535,
            8484,
            "The port that the server listens on, if the command line names none; 0 for any that is free");

    /** All of them. */
    static final List<Setting<?>> ALL = List.of(ADDRESS, PORT);

    private ListenSettings() {}
}
