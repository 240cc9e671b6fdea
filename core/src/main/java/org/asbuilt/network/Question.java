package org.asbuilt.network;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.asbuilt.model.InvalidValue;

/**
 * What may be opened from somewhere to somewhere.
 *
 * @param source who opens
 * @param destination who answers
 * @param services which services, as in a filter rule: tcp/502, udp/161-162, icmp/8, ip/47; none for every one
 */
public record Question(Endpoint source, Endpoint destination, SortedSet<String> services) {
    private static final Pattern SERVICE = Pattern.compile(
            "any|tcp|udp|icmp|icmpv6|(?:tcp|udp)/\\d{1,5}(?:-\\d{1,5})?|icmp(?:v6)?/\\d{1,3}(?:\\.\\d{1,3})?|ip/\\d{1,3}");

    /** Copies the set. */
    public Question {
        services = Collections.unmodifiableSortedSet(new TreeSet<>(services));
    }

    /** About every service. */
    public static Question of(Endpoint source, Endpoint destination) {
        return new Question(source, destination, new TreeSet<>());
    }

    /** About one service. */
    public static Question of(Endpoint source, Endpoint destination, String service) {
        return new Question(source, destination, new TreeSet<>(List.of(service)));
    }

    /**
     * Reads services as people write them, with commas or spaces between; none is every one.
     *
     * @throws InvalidValue if one is none
     */
    public static SortedSet<String> services(String text) {
        SortedSet<String> services = new TreeSet<>();
        for (String one : text.strip().toLowerCase(Locale.ROOT).split("[,;\\s]+", -1)) {
            if (!one.isEmpty() && !(SERVICE.matcher(one).matches() && inRange(one))) {
                throw InvalidValue.expected("a service such as tcp/502, udp/161-162, icmp/8, ip/47, tcp or any", one);
            }
            if (one.equals("any")) {
                return new TreeSet<>();
            }
            if (!one.isEmpty()) {
                services.add(one);
            }
        }
        return services;
    }

    private static boolean inRange(String service) {
        int slash = service.indexOf('/');
        if (slash < 0) {
            return true;
        }
        int most = service.startsWith("tcp") || service.startsWith("udp") ? 65_535 : 255;
        int last = -1;
        for (String number : service.substring(slash + 1).split("[-.]", -1)) {
            int value = Integer.parseInt(number, 10);
            if (value > most || (service.indexOf('-') > 0 && value < last)) {
                return false;
            }
            last = value;
        }
        return true;
    }
}
