package org.asbuilt.dissect;

import java.util.List;
import org.asbuilt.dissect.FunctionUse.Kind;

/**
 * Commands of {@link Ftp}.
 *
 * <p>Source: RFC 5797, registry of commands and extensions.
 */
final class FtpCommands {
    static final Command USER = new Command(Kind.SECURITY, "USER");
    static final Command PASS = new Command(Kind.SECURITY, "PASS");

    private static final Command OTHER = new Command(Kind.OTHER, "other command");
    private static final List<Command> COMMANDS = List.of(
            USER,
            PASS,
            new Command(Kind.SECURITY, "ACCT"),
            new Command(Kind.FILE, "CWD"),
            new Command(Kind.FILE, "CDUP"),
            new Command(Kind.FILE, "SMNT"),
            new Command(Kind.CONNECT, "REIN"),
            new Command(Kind.CONNECT, "QUIT"),
            new Command(Kind.CONNECT, "PORT"),
            new Command(Kind.CONNECT, "PASV"),
            new Command(Kind.CONNECT, "EPRT"),
            new Command(Kind.CONNECT, "EPSV"),
            new Command(Kind.CONNECT, "LPRT"),
            new Command(Kind.CONNECT, "LPSV"),
            new Command(Kind.OTHER, "TYPE"),
            new Command(Kind.OTHER, "STRU"),
            new Command(Kind.OTHER, "MODE"),
            new Command(Kind.FILE, "RETR"),
            new Command(Kind.FILE, "STOR"),
            new Command(Kind.FILE, "STOU"),
            new Command(Kind.FILE, "APPE"),
            new Command(Kind.FILE, "ALLO"),
            new Command(Kind.FILE, "REST"),
            new Command(Kind.FILE, "RNFR"),
            new Command(Kind.FILE, "RNTO"),
            new Command(Kind.FILE, "ABOR"),
            new Command(Kind.FILE, "DELE"),
            new Command(Kind.FILE, "RMD"),
            new Command(Kind.FILE, "MKD"),
            new Command(Kind.FILE, "PWD"),
            new Command(Kind.FILE, "LIST"),
            new Command(Kind.FILE, "NLST"),
            new Command(Kind.FILE, "MLSD"),
            new Command(Kind.FILE, "MLST"),
            new Command(Kind.FILE, "SIZE"),
            new Command(Kind.FILE, "MDTM"),
            new Command(Kind.FILE, "MFMT"),
            new Command(Kind.FILE, "XCUP"),
            new Command(Kind.FILE, "XCWD"),
            new Command(Kind.FILE, "XMKD"),
            new Command(Kind.FILE, "XPWD"),
            new Command(Kind.FILE, "XRMD"),
            new Command(Kind.CONFIGURE, "SITE"),
            new Command(Kind.IDENTIFY, "SYST"),
            new Command(Kind.DIAGNOSE, "STAT"),
            new Command(Kind.IDENTIFY, "HELP"),
            new Command(Kind.CONNECT, "NOOP"),
            new Command(Kind.IDENTIFY, "FEAT"),
            new Command(Kind.OTHER, "OPTS"),
            new Command(Kind.OTHER, "LANG"),
            new Command(Kind.CONNECT, "HOST"),
            new Command(Kind.SECURITY, "AUTH"),
            new Command(Kind.SECURITY, "ADAT"),
            new Command(Kind.SECURITY, "PROT"),
            new Command(Kind.SECURITY, "PBSZ"),
            new Command(Kind.SECURITY, "CCC"),
            new Command(Kind.SECURITY, "MIC"),
            new Command(Kind.SECURITY, "CONF"),
            new Command(Kind.SECURITY, "ENC"));

    /** Those that hardly any other protocol of lines has. */
    private static final List<String> TELLING = List.of(
            "USER ", "PASV\r", "EPSV\r", "PORT ", "EPRT ", "TYPE ", "SYST\r", "FEAT\r", "AUTH TLS", "CWD ", "SIZE ");

    private FtpCommands() {}

    /** What a command does. */
    record Command(Kind kind, String name) {}

    static boolean isTelling(Bytes bytes) {
        for (int index = 0; index < TELLING.size(); index++) {
            if (bytes.startsWith(0, TELLING.get(index))) {
                return true;
            }
        }
        return false;
    }

    /** The command at the start of a line. */
    static Command command(Bytes bytes) {
        for (int index = 0; index < COMMANDS.size(); index++) {
            Command command = COMMANDS.get(index);
            if (begins(bytes, command.name())) {
                return command;
            }
        }
        return OTHER;
    }

    /** Whether the word stands there in any case, and ends. */
    private static boolean begins(Bytes bytes, String word) {
        if (bytes.length() <= word.length() || bytes.u8(word.length()) > ' ') {
            return false;
        }
        for (int at = 0; at < word.length(); at++) {
            if ((bytes.u8(at) & ~0x20) != word.charAt(at)) {
                return false;
            }
        }
        return true;
    }
}
