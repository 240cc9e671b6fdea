package org.asbuilt.importers.command;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A line of a terminal that begins with the prompt of a device.
 *
 * @param host the host name in it; empty where it shows none
 * @param command the command behind it; may be empty
 */
record Prompt(String host, String command) {
    private static final String VERBS =
            "show|sh|get|display|more|dir|ip|arp|ipconfig|route|systeminfo|ifconfig|hostname|uname|netstat|ss"
                    + "|terminal|term|enable|en|disable|exit|quit|logout|end|conf|config|configure|write|wr|copy|ping|cli|set|cat|ls|cd|no"
                    + "|getmac|ver|wmic|traceroute|diagnose|diag|execute|clear|debug|undebug|sudo|nmcli|changeto|screen-length|systemctl|who|date";
    private static final Pattern ROUTER =
            Pattern.compile("^(\\S{1,80}?)(?:\\([\\w.:/ -]{1,40}\\))?([#>]) ?((?:" + VERBS + ")\\b.*)?$");
    private static final Pattern SPACED =
            Pattern.compile("^([\\w.-]{1,64}) (?:\\([\\w.-]{1,40}\\) )?([#>$]) ((?:" + VERBS + ")\\b.*)$");
    private static final Pattern BRACKETED = Pattern.compile(
            "^!?\\(([\\w .-]{1,64})\\) ?(?:\\([\\w/ .-]{1,40}\\))? ?([#>])\\s?((?:" + VERBS + ")\\b.*)?$");
    private static final Pattern UNIX = Pattern.compile(
            "^\\[?[\\w.-]{1,40}@([\\w.-]{1,64})[: ][^#$>\\]]{0,120}\\]?[#$] ?((?:" + VERBS + ")\\b.*)?$");
    private static final Pattern JUNIPER =
            Pattern.compile("^(?:\\{[\\w:]+\\})?[\\w.-]{1,40}@([\\w.-]{1,64})[>#%] ?((?:" + VERBS + ")\\b.*)?$");
    private static final Pattern WINDOWS =
            Pattern.compile("^(?:PS )?[A-Za-z]:\\\\[^>]{0,200}> ?((?:" + VERBS + ")\\b.*)?$");
    private static final Pattern ECHOED =
            Pattern.compile("^[!*=#\\- ]{0,40}((?:show|sh|display) [a-z][\\w/ .|-]{1,80}?)[ *=#-]{0,40}$");
    private static final int LONGEST = 400;

    /** The prompt at the beginning of a line. */
    static Optional<Prompt> of(String line) {
        String text = line.strip();
        if (text.length() > LONGEST || text.isEmpty() || Character.isWhitespace(line.charAt(0))) {
            return Optional.empty();
        }
        Matcher echoed = ECHOED.matcher(text);
        if (echoed.matches()) {
            return Optional.of(new Prompt("", command(echoed.group(1))));
        }
        Matcher windows = WINDOWS.matcher(text);
        if (windows.matches()) {
            return Optional.of(new Prompt("", command(windows.group(1))));
        }
        Matcher juniper = JUNIPER.matcher(text);
        if (juniper.matches()) {
            return Optional.of(new Prompt(juniper.group(1), command(juniper.group(2))));
        }
        Matcher unix = UNIX.matcher(text);
        if (unix.matches()) {
            return Optional.of(new Prompt(unix.group(1), command(unix.group(2))));
        }
        Matcher bracketed = BRACKETED.matcher(text);
        if (bracketed.matches()) {
            return Optional.of(new Prompt(bracketed.group(1).strip(), command(bracketed.group(3))));
        }
        Matcher router = ROUTER.matcher(text);
        if (router.matches() && named(router.group(1))) {
            return Optional.of(new Prompt(plain(router.group(1)), command(router.group(3))));
        }
        Matcher spaced = SPACED.matcher(text);
        return spaced.matches() ? Optional.of(new Prompt(spaced.group(1), command(spaced.group(3)))) : Optional.empty();
    }

    private static String command(@Nullable String found) {
        return found == null ? "" : found.strip();
    }

    private static boolean named(String host) {
        return Character.isLetterOrDigit(host.charAt(0)) && host.matches("[\\w./:@-]+") && !host.contains("//");
    }

    /** Of a firewall's prompt only the name: what stands behind the slash is its part in a pair or its context. */
    private static String plain(String host) {
        int slash = host.indexOf('/');
        String name = slash > 0 ? host.substring(0, slash) : host;
        int colon = name.lastIndexOf(':');
        return colon > 0 && colon + 1 < name.length() ? name.substring(colon + 1) : name;
    }
}
