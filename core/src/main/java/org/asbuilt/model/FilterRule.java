package org.asbuilt.model;

import java.util.Optional;
import java.util.SortedSet;

/**
 * One rule of a firewall, router or switch; the key is its list and its place in it, for example {@code outside-in/000010}. Source:
 * requirements, data dictionary 2.4, rule_evidence.
 *
 * @param list the list, policy or chain that it stands in
 * @param position its place in the list, from 1
 * @param name what it is called there
 * @param enabled whether it is in force
 * @param action what it does with what it matches
 * @param fromZones the zones or interfaces that traffic comes from; empty for every one
 * @param toZones the zones or interfaces that traffic goes to; empty for every one
 * @param sources the sources: any, prefixes, ranges such as 10.1.1.1-10.1.1.9, or name: and the name of what could not be resolved; not: before
 *     what is left out of the others, or of everything if there are no others
 * @param destinations the destinations, written likewise
 * @param services the services: any, ip/47, icmp, icmp/8 or icmp/3.1 with type and code, tcp, tcp/502, udp/161-162, with {@code from:}
 *     before ports of the source, or name: and a name; not: before what is left out
 * @param applications the application, if the device looks that deep
 * @param users the users or groups that it is for
 * @param logged whether matches are logged
 * @param hits how often it matched, where the source tells
 * @param comment the comment beside it
 * @param expires when it ends, as the device has it
 * @param words the rule in the device's own words
 * @param jumpsTo the list that goes on with what it matches, by its full name; return for back to the list that it was called from
 */
@Of(
        value = {Kind.ASSET},
        repeats = true,
        group = FieldGroup.PROTECTION)
public record FilterRule(
        Optional<String> list,
        Optional<Integer> position,
        Optional<String> name,
        Optional<Boolean> enabled,
        Optional<FilterAction> action,
        @Label("From zones") SortedSet<String> fromZones,
        @Label("To zones") SortedSet<String> toZones,
        SortedSet<String> sources,
        SortedSet<String> destinations,
        SortedSet<String> services,
        SortedSet<String> applications,
        SortedSet<String> users,
        Optional<Boolean> logged,
        Optional<Integer> hits,
        @CompareAs(Comparison.NOTES) Optional<String> comment,
        Optional<String> expires,
        @CompareAs(Comparison.EXACT) Optional<String> words,
        @Label("Jumps to list") Optional<String> jumpsTo)
        implements Facet {
    /** Copies the sets. */
    public FilterRule {
        fromZones = SortedSets.copy(fromZones);
        toZones = SortedSets.copy(toZones);
        sources = SortedSets.copy(sources);
        destinations = SortedSets.copy(destinations);
        services = SortedSets.copy(services);
        applications = SortedSets.copy(applications);
        users = SortedSets.copy(users);
    }
}
