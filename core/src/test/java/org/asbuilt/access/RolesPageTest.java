package org.asbuilt.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.asbuilt.change.Capacity;
import org.asbuilt.model.FieldGroup;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Shape;
import org.junit.jupiter.api.Test;

/** The reference page of roles says what the catalogue of roles says. Source: requirements 1.8, P1.M-04. */
class RolesPageTest {
    private static final Path REFERENCE = Path.of("../docs/reference/roles.md");
    private static final Set<Permission> JUDGING = Set.of(Permission.PROPOSE, Permission.APPROVE);

    @Test
    void theReferencePageIsTheCatalogue() throws IOException {
        if (Boolean.getBoolean("golden.rewrite")) {
            Files.writeString(REFERENCE, page());
        }
        assertThat(REFERENCE).as("rewrite with ./asbuilt golden").hasContent(page());
    }

    @Test
    void whoOperatesNeitherReadsNorJudges() {
        for (Role role : Role.values()) {
            if (role.permissions().contains(Permission.OPERATE)
                    || role.permissions().contains(Permission.PEOPLE)) {
                assertThat(role.groups()).as(role.name()).isEmpty();
                assertThat(role.permissions()).as(role.name()).doesNotContainAnyElementsOf(JUDGING);
            }
        }
    }

    private static String page() {
        StringBuilder page = new StringBuilder("""
                # Roles

                Generated from `access.Role`, `access.Permission` and `model.FieldGroup`. A person has roles by grants: each for the whole
                plant or for sites, systems, zones and assets, from a moment on, and for a time if it is said. Nobody has a role by
                default, nobody alters the roles of their own account, and an auditor's grant ends after a year at the latest. A label of
                the Traffic Light Protocol on a subject takes away what a role would read; it adds to it only for whom it names, and
                where it is `TLP:GREEN` or `TLP:CLEAR`.

                ## Who may do what

                | role | reads | hands in | delivers | takes in | proposes | validates | approves | reads the access log, proves | gives roles | confirms roles | monitors | operates | breaks the glass |
                | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
                """);
        for (Role role : Role.values()) {
            page.append("| ")
                    .append(text(role.name()))
                    .append(" | ")
                    .append(groups(role))
                    .append(marks(role))
                    .append(" |\n");
        }
        page.append("""

                - **Hands in**: files that count only when somebody who approves has admitted them; of imports and matters the person sees
                  nothing that is not labelled for it. **Delivers**: bundles of another site's record, which count only if that site
                  signed them. **Takes in**: imports whose claims stand beside the record at once; the record
                  itself stays as it is.
                - **Proposes**: changes and their revisions, plans of work, decisions on what sources say.
                - **Validates**: says of a group of values that it is right or wrong. In person only, and never of a value that the
                  person entered. Whose confirmation counts as the expert's follows from the responsibilities in the record.
                - **Approves**: approves, refuses and carries out changes, admits what was handed in, waives findings, reviews broken glass.
                  Never of a change of which the person wrote any part, never by an API token.
                - **Confirms roles**: says that others still need theirs, or takes them away, for the part of the plant of the own grant; never
                  of the own. What nobody confirms within `access-review.within` and `access-review.grace` does not count until somebody does.
                - Changes are proposed and approved in the scope of the grants that permit it, and only by who sees all that they touch.
                  Confirmations, waivers, admissions and decisions on matters are bound to what the person *sees*, by whichever role.
                - Whom a campaign asks signs in it with the permission to read alone.
                - What one signed by mistake one takes back with the permission to read; what another signed, with the permission to certify.

                ## In which capacity a change is approved

                Which of these a change needs follows from what it touches. Where the record names somebody for the role, in a
                responsibility for the part of the plant, only they approve in the capacity; where it names nobody, everybody who
                approves does.

                | capacity | responsibility in the record |
                | --- | --- |
                """);
        for (Capacity capacity : Capacity.values()) {
            page.append("| ")
                    .append(text(capacity.name()))
                    .append(" | ")
                    .append(text(capacity.role().name()))
                    .append(" |\n");
        }
        page.append("""

                ## What the groups hold

                Of a subject in sight the name and the label are always read. That a subject is there at all is read with the group of its
                kind.

                | group | kinds of subject | facets |
                | --- | --- | --- |
                """);
        for (FieldGroup group : FieldGroup.values()) {
            page.append("| ")
                    .append(group.text())
                    .append(" | ")
                    .append(kinds(group))
                    .append(" | ")
                    .append(facets(group))
                    .append(" |\n");
        }
        return page.toString();
    }

    private static String groups(Role role) {
        if (role.groups().isEmpty()) {
            return "nothing";
        }
        if (role.groups().size() == FieldGroup.values().length) {
            return "everything";
        }
        Set<FieldGroup> missing = Arrays.stream(FieldGroup.values())
                .filter(group -> !role.groups().contains(group))
                .collect(Collectors.toCollection(TreeSet::new));
        return missing.size() <= role.groups().size() / 2
                ? "all but " + list(missing.stream().map(FieldGroup::text))
                : list(role.groups().stream().map(FieldGroup::text));
    }

    private static String marks(Role role) {
        Predicate<Permission> has = role.permissions()::contains;
        return Stream.of(
                        has.test(Permission.SUBMIT),
                        has.test(Permission.DELIVER),
                        has.test(Permission.IMPORT),
                        has.test(Permission.PROPOSE),
                        JUDGING.stream().anyMatch(has),
                        has.test(Permission.APPROVE),
                        has.test(Permission.AUDIT),
                        has.test(Permission.PEOPLE),
                        has.test(Permission.CERTIFY),
                        has.test(Permission.MONITOR),
                        has.test(Permission.OPERATE),
                        has.test(Permission.BREAK_GLASS))
                .map(yes -> yes ? " | yes" : " | -")
                .collect(Collectors.joining());
    }

    private static String kinds(FieldGroup group) {
        String kinds = list(Arrays.stream(Kind.values())
                .filter(kind -> FieldGroup.of(kind) == group)
                .map(kind -> text(kind.name())));
        return kinds.isEmpty() ? "-" : kinds;
    }

    private static String facets(FieldGroup group) {
        String facets = list(Shape.all().stream()
                .filter(shape -> shape.group() == group)
                .map(shape -> "`" + shape.name() + "`")
                .sorted());
        return facets.isEmpty() ? "-" : facets;
    }

    private static String list(Stream<String> words) {
        return words.collect(Collectors.joining(", "));
    }

    private static String text(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
