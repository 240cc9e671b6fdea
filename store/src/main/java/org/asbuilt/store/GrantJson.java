package org.asbuilt.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.asbuilt.access.Grant;
import org.asbuilt.access.Role;
import org.asbuilt.model.Id;
import tools.jackson.databind.JsonNode;

/** The roles that people have, as JSON. */
final class GrantJson {
    private GrantJson() {}

    static CanonicalJson text(Grant grant) {
        CanonicalJson.Members members = CanonicalJson.object()
                .and("role", grant.role().name())
                .and("from", grant.from().toString())
                .and("confirmed", grant.confirmed().toString())
                .and("scope", grant.places().stream().map(Id::value).toList());
        grant.until().ifPresent(until -> members.and("until", until.toString()));
        grant.resting().ifPresent(since -> members.and("resting", since.toString()));
        grant.deputyFor().ifPresent(person -> members.and("deputyFor", person));
        return members;
    }

    static List<Grant> all(JsonNode array) {
        List<Grant> grants = new ArrayList<>();
        array.forEach(grant -> grants.add(read(grant)));
        return grants;
    }

    private static Grant read(JsonNode grant) {
        Grant counting = Grant.of(
                Role.valueOf(Parsed.text(grant, "role")),
                Parsed.texts(grant.required("scope")).stream().map(Id::new).toList(),
                Parsed.time(grant, "from"),
                Parsed.someTime(grant, "until"),
                Optional.ofNullable(grant.get("deputyFor")).map(JsonNode::stringValue),
                Parsed.time(grant, "confirmed"));
        return Parsed.someTime(grant, "resting").map(counting::restingSince).orElse(counting);
    }
}
