package org.asbuilt.dissect;

import org.asbuilt.dissect.FunctionUse.Kind;

/**
 * Channels of {@link NiagaraFox} and the commands of its own channel, and what each does to the plant.
 *
 * <p>Source: Tridium, Niagara AX-3.x and Niagara 4 developer guides (Fox channels of a session).
 */
final class NiagaraFoxChannels {
    private static final String[] WORDS = {
        "fox hello",
        "fox challenge",
        "fox login",
        "fox authenticate",
        "fox authentication",
        "fox welcome",
        "fox rejected",
        "fox tuning",
        "fox keepAlive",
        "fox close",
        "fox ",
        "sys ",
        "station ",
        "nav ",
        "query ",
        "bql ",
        "history ",
        "alarm ",
        "file ",
        "fs ",
        "provisioning ",
        "platform ",
        "program ",
        "user ",
        "role ",
        "sync write",
        "sync set",
        "sync add",
        "sync remove",
        "sync invoke",
        "sync ",
        "component write",
        "component set",
        "component add",
        "component remove",
        "component invoke",
        "component ",
        "point ",
        "proxy ",
        ""
    };

    private static final String[] OPERATIONS = {
        "fox hello",
        "fox challenge",
        "fox login",
        "fox authenticate",
        "fox authentication",
        "fox welcome",
        "fox rejected",
        "fox tuning",
        "fox keepAlive",
        "fox close",
        "fox session",
        "channel sys",
        "channel station",
        "channel nav",
        "channel query",
        "channel bql",
        "channel history",
        "channel alarm",
        "channel file",
        "channel fs",
        "channel provisioning",
        "channel platform",
        "channel program",
        "channel user",
        "channel role",
        "sync write",
        "sync set",
        "sync add",
        "sync remove",
        "sync invoke",
        "channel sync",
        "component write",
        "component set",
        "component add",
        "component remove",
        "component invoke",
        "channel component",
        "channel point",
        "channel proxy",
        "other channel"
    };

    private static final Kind[] KINDS = {
        Kind.CONNECT,
        Kind.SECURITY,
        Kind.SECURITY,
        Kind.SECURITY,
        Kind.SECURITY,
        Kind.CONNECT,
        Kind.SECURITY,
        Kind.CONNECT,
        Kind.CONNECT,
        Kind.CONNECT,
        Kind.CONNECT,
        Kind.IDENTIFY,
        Kind.READ,
        Kind.READ,
        Kind.READ,
        Kind.READ,
        Kind.READ,
        Kind.ALARM,
        Kind.FILE,
        Kind.FILE,
        Kind.CONFIGURE,
        Kind.CONFIGURE,
        Kind.PROGRAM_DOWNLOAD,
        Kind.SECURITY,
        Kind.SECURITY,
        Kind.WRITE,
        Kind.WRITE,
        Kind.CONFIGURE,
        Kind.CONFIGURE,
        Kind.WRITE,
        Kind.SUBSCRIBE,
        Kind.WRITE,
        Kind.WRITE,
        Kind.CONFIGURE,
        Kind.CONFIGURE,
        Kind.WRITE,
        Kind.READ,
        Kind.SUBSCRIBE,
        Kind.SUBSCRIBE,
        Kind.OTHER
    };

    private NiagaraFoxChannels() {}

    /** Row of the channel and command that begin at the offsets in a line that ends at {@code end}. */
    static int index(Bytes bytes, int channel, int command, int end) {
        MalformedBytes.unless(command <= end, "a frame without command", channel);
        int row = 0;
        while (!bytes.startsWith(channel, WORDS[row])) {
            row++;
        }
        return row;
    }

    static Kind kind(int row) {
        return KINDS[row];
    }

    static String operation(int row) {
        return OPERATIONS[row];
    }
}
