package org.asbuilt.evidence;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.asbuilt.model.Cidr;
import org.asbuilt.model.IpAddress;

/**
 * What a source could have seen: a window of time and the networks in its view. Outside of it, silence means nothing; within
 * it, silence is worth a remark and never a removal. Source: requirements P1.C-09.
 *
 * @param from the first moment
 * @param until the last moment
 * @param networks the ranges in view
 * @param vantage in words, how the view was come by, for example "3 stations of 192.168.0.0/24 were seen to speak"
 */
public record Coverage(Instant from, Instant until, SortedSet<Cidr> networks, String vantage) {

    /** Copies the ranges. */
    public Coverage {
        networks = Collections.unmodifiableSortedSet(new TreeSet<>(networks));
    }

    /** The coverage of those ranges. */
    public static Coverage of(Instant from, Instant until, Collection<Cidr> networks, String vantage) {
        return new Coverage(from, until, new TreeSet<>(networks), vantage);
    }

    /** Whether a station of that address would have been in view. */
    public boolean couldSee(IpAddress address) {
        return networks.stream().anyMatch(range -> range.contains(address));
    }
}
