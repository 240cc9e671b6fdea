package org.asbuilt.dissect;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.asbuilt.dissect.FunctionUse.Kind;
import org.asbuilt.dissect.Sighting.RoleKind;

/**
 * Shares and named pipes by name, as {@link Smb} asks for them in each version.
 *
 * <p>Source: MS-SMB2 78.0 section 2.2.9 (paths of shares); Microsoft open specifications of each remote protocol, section
 * 2.1 (names of its pipe).
 */
final class SmbNames {
    private record Pipe(Kind kind, String operation) {}

    private static final Pipe OTHER = new Pipe(Kind.OTHER, "open other pipe");
    private static final Map<String, Pipe> PIPES = Map.ofEntries(
            pipe("srvsvc", Kind.READ),
            pipe("wkssvc", Kind.READ),
            pipe("browser", Kind.IDENTIFY),
            pipe("samr", Kind.SECURITY),
            pipe("lsarpc", Kind.SECURITY),
            pipe("lsass", Kind.SECURITY),
            pipe("netlogon", Kind.SECURITY),
            pipe("protected_storage", Kind.SECURITY),
            pipe("svcctl", Kind.CONFIGURE),
            pipe("winreg", Kind.CONFIGURE),
            pipe("atsvc", Kind.CONFIGURE),
            pipe("initshutdown", Kind.STOP),
            pipe("spoolss", Kind.OTHER),
            pipe("eventlog", Kind.DIAGNOSE),
            pipe("epmapper", Kind.CONNECT),
            pipe("netdfs", Kind.FILE),
            pipe("efsrpc", Kind.FILE),
            pipe("lanman", Kind.IDENTIFY),
            pipe("psexesvc", Kind.CONFIGURE));

    private SmbNames() {}

    private static Map.Entry<String, Pipe> pipe(String name, Kind kind) {
        return Map.entry(name, new Pipe(kind, "open pipe " + name));
    }

    /** A client opens the share of the path {@code \\server\share}. */
    static void share(Message message, String path) {
        String name = path.substring(path.lastIndexOf('\\') + 1);
        if (name.isBlank()) {
            return;
        }
        if (name.equalsIgnoreCase("IPC$")) {
            message.function(Kind.CONNECT, "connect to pipes");
            return;
        }
        message.function(Kind.FILE, "connect to share");
        message.role(message.receiver(), RoleKind.FILE_SERVER);
        message.component(message.receiver(), "share " + name);
    }

    /** A client opens a file or pipe; empty if the name is not that of a known pipe. */
    static boolean isPipe(Message message, String name) {
        String pipe = name.toLowerCase(Locale.ROOT);
        String bare =
                pipe.startsWith("\\pipe\\") ? pipe.substring(6) : pipe.startsWith("\\") ? pipe.substring(1) : pipe;
        Optional<Pipe> known = Optional.ofNullable(PIPES.get(bare));
        if (known.isEmpty() && !pipe.startsWith("\\pipe\\")) {
            return false;
        }
        Pipe opened = known.orElse(OTHER);
        message.function(opened.kind(), opened.operation());
        return true;
    }
}
