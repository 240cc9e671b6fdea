package org.asbuilt.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.asbuilt.access.Grant;
import org.asbuilt.access.Role;
import org.asbuilt.model.Id;
import org.asbuilt.validation.Extent;
import tools.jackson.databind.JsonNode;

/** The roles that people have, as JSON. */
final class GrantJson {
    private GrantJson() {}

    static CanonicalJson text(Grant grant) {
        CanonicalJson.Members members = CanonicalJson.object()
                .and("role", grant.role().name())
                .and("from", grant.from().toString())
                .and("confirmed", grant.confirmed().toString())
                .and("sites", ids(grant.scope().sites()))
                .and("systems", ids(grant.scope().systems()))
                .and("zones", ids(grant.scope().zones()))
                .and("assets", ids(grant.scope().assets()));
        grant.until().ifPresent(until -> members.and("until", until.toString()));
        grant.deputyFor().ifPresent(person -> members.and("deputyFor", person));
        return members;
    }

    static List<Grant> all(JsonNode array) {
        List<Grant> grants = new ArrayList<>();
        array.forEach(grant -> grants.add(read(grant)));
        return grants;
    }

    private static Grant read(JsonNode grant) {
        return new Grant(
                Role.valueOf(Parsed.text(grant, "role")),
                new Extent(ids(grant, "sites"), ids(grant, "systems"), ids(grant, "zones"), ids(grant, "assets")),
                Instant.parse(Parsed.text(grant, "from")),
                Optional.ofNullable(grant.get("until"))
                        .map(JsonNode::stringValue)
                        .map(Instant::parse),
                Optional.ofNullable(grant.get("deputyFor")).map(JsonNode::stringValue),
                Instant.parse(Parsed.text(grant, "confirmed")));
    }

    private static List<String> ids(SortedSet<Id> ids) {
        return ids.stream().map(Id::value).toList();
    }

    private static SortedSet<Id> ids(JsonNode grant, String name) {
        SortedSet<Id> ids = new TreeSet<>();
        grant.required(name).forEach(id -> ids.add(new Id(id.stringValue())));
        return ids;
    }
}
