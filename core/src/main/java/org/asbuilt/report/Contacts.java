package org.asbuilt.report;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Id;
import org.asbuilt.model.ThirdPartyContact;
import org.asbuilt.validation.Circumstances;

/**
 * One contact at a third party: which number is whose stays together. Source: requirements P5-01.
 *
 * @param party the third party
 * @param contact whom to call; empty if nobody is recorded
 */
record Contacts(Id party, Optional<ThirdPartyContact> contact) {

    /** The contacts of a third party; if there are none, one that says so. */
    static List<Contacts> of(Subject party) {
        Collection<ThirdPartyContact> all =
                party.facets(ThirdPartyContact.class).values();
        return all.isEmpty()
                ? List.of(new Contacts(party.id(), Optional.empty()))
                : all.stream()
                        .map(one -> new Contacts(party.id(), Optional.of(one)))
                        .toList();
    }

    /** A table with a row for each contact. */
    static Section.Table<Contacts> table(String title, Circumstances around) {
        return Section.<Contacts>of(title)
                .column("Third party", one -> Cell.of(one.party(), around))
                .column("For", one -> Cell.choice(one.contact().flatMap(ThirdPartyContact::role)))
                .column("Name", one -> Cell.of(one.contact().flatMap(ThirdPartyContact::name)))
                .column("Telephone", one -> Cell.of(one.contact().flatMap(ThirdPartyContact::phone)))
                .column("E-mail", one -> Cell.of(one.contact().flatMap(ThirdPartyContact::email)))
                .column("Reachable", one -> Cell.of(one.contact().flatMap(ThirdPartyContact::hours)));
    }
}
