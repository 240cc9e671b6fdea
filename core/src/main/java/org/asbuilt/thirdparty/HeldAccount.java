package org.asbuilt.thirdparty;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.AccessTerms;
import org.asbuilt.model.Account;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.model.PersonProfile;
import org.asbuilt.model.RemoteAccess;
import org.asbuilt.validation.Circumstances;

/**
 * An account on an asset that people of a third party can use. Source: requirements P5-12.
 *
 * @param asset on which asset
 * @param key the key of the account there
 * @param account the account
 * @param how by what this is known
 */
public record HeldAccount(Id asset, String key, Account account, How how) {

    /** By what it is known that a third party can use an account. */
    public enum How {
        /** The account names the third party. */
        NAMED,
        /** Its holder works for the third party. */
        HELD_BY_ITS_PERSON,
        /** An access path of the third party ends at the asset and uses an account of that name. */
        USED_BY_ITS_PATH
    }

    /** The accounts of some third parties, by asset and name. */
    public static List<HeldAccount> of(Set<Id> parties, List<WayIn> paths, Circumstances around) {
        Set<String> people = people(parties, around);
        Map<Id, Set<String>> used = used(paths, around);
        List<HeldAccount> found = new ArrayList<>();
        for (Subject asset : around.subjects(Kind.ASSET)) {
            asset.facets(Account.class)
                    .forEach((key, account) -> how(asset.id(), account, parties, people, used, around)
                            .ifPresent(how -> found.add(new HeldAccount(asset.id(), key, account, how))));
        }
        found.sort(Comparator.comparing(HeldAccount::asset).thenComparing(HeldAccount::key));
        return found;
    }

    private static Optional<How> how(
            Id asset,
            Account account,
            Set<Id> parties,
            Set<String> people,
            Map<Id, Set<String>> used,
            Circumstances around) {
        boolean named = account.thirdParty()
                .flatMap(around::subject)
                .filter(party -> parties.contains(party.id()))
                .isPresent();
        if (named) {
            return Optional.of(How.NAMED);
        }
        if (account.holder().map(HeldAccount::plain).filter(people::contains).isPresent()) {
            return Optional.of(How.HELD_BY_ITS_PERSON);
        }
        return account.name()
                .map(HeldAccount::plain)
                .filter(used.getOrDefault(asset, Set.of())::contains)
                .map(name -> How.USED_BY_ITS_PATH);
    }

    private static Set<String> people(Set<Id> parties, Circumstances around) {
        Set<String> names = new HashSet<>();
        for (Subject person : around.subjects(Kind.PERSON)) {
            Optional<PersonProfile> profile = person.facet(PersonProfile.class);
            boolean theirs = profile.flatMap(PersonProfile::employer)
                    .flatMap(around::subject)
                    .filter(employer -> parties.contains(employer.id()))
                    .isPresent();
            if (theirs) {
                Stream.concat(Stream.of(person.name()), profile.flatMap(PersonProfile::user).stream())
                        .map(HeldAccount::plain)
                        .forEach(names::add);
            }
        }
        return names;
    }

    private static Map<Id, Set<String>> used(List<WayIn> paths, Circumstances around) {
        Map<Id, Set<String>> used = new HashMap<>();
        for (WayIn path : paths) {
            Optional<Subject> subject = around.subject(path.id());
            Stream<Id> ends = Stream.concat(
                    subject.flatMap(one -> one.facet(RemoteAccess.class)).stream()
                            .flatMap(access -> access.destinations().stream()),
                    subject.flatMap(one -> one.facet(AccessTerms.class)).stream()
                            .flatMap(terms -> terms.broker().stream()));
            List<String> names = subject.flatMap(one -> one.facet(AccessTerms.class)).stream()
                    .flatMap(terms -> terms.accounts().stream())
                    .map(HeldAccount::plain)
                    .toList();
            ends.flatMap(id -> around.subject(id).stream())
                    .forEach(end -> used.computeIfAbsent(end.id(), one -> new HashSet<>())
                            .addAll(names));
        }
        return used;
    }

    private static String plain(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
