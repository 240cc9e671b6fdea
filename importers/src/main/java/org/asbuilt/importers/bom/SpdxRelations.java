package org.asbuilt.importers.bom;

import java.util.Optional;
import java.util.Set;
import org.asbuilt.evidence.Locus;

/** What the relationships of SPDX mean for the components of a bill. Source: SPDX 2.3, clause 11; SPDX 3.0, RelationshipType. */
final class SpdxRelations {
    private static final Set<String> NEEDS = Set.of(
            "DEPENDS_ON",
            "DYNAMIC_LINK",
            "STATIC_LINK",
            "HAS_PREREQUISITE",
            "dependsOn",
            "hasDynamicLink",
            "hasStaticLink",
            "hasPrerequisite",
            "hasOptionalDependency",
            "hasProvidedDependency");
    private static final Set<String> NEEDED_BY = Set.of(
            "DEPENDENCY_OF",
            "RUNTIME_DEPENDENCY_OF",
            "BUILD_DEPENDENCY_OF",
            "DEV_DEPENDENCY_OF",
            "TEST_DEPENDENCY_OF",
            "OPTIONAL_DEPENDENCY_OF",
            "PROVIDED_DEPENDENCY_OF",
            "PREREQUISITE_FOR");
    private static final Set<String> HOLDS = Set.of("CONTAINS", "contains", "hasOptionalComponent");
    private static final Set<String> HELD_BY = Set.of("CONTAINED_BY", "PACKAGE_OF", "OPTIONAL_COMPONENT_OF");

    private final Bill bill;
    private final SpdxIndex index;
    private final Optional<String> subject;

    SpdxRelations(Bill bill, SpdxIndex index, Optional<String> subject) {
        this.bill = bill;
        this.index = index;
        this.subject = subject;
    }

    /** Whether a relationship of that type says something of components. */
    static boolean matters(String type) {
        return NEEDS.contains(type) || NEEDED_BY.contains(type) || HOLDS.contains(type) || HELD_BY.contains(type);
    }

    /** Says what a relationship means; one between other things than packages is counted. */
    void say(String from, String type, String to, Locus at) {
        boolean nothing = to.equals("NONE") || to.equals("NOASSERTION");
        if (nothing || !matters(type) || index.isOther(from) || index.isOther(to)) {
            bill.reading().count("relationships of files, licences and others", 1);
            return;
        }
        if (NEEDS.contains(type)) {
            needs(from, to, at);
        } else if (NEEDED_BY.contains(type)) {
            needs(to, from, at);
        } else if (HOLDS.contains(type)) {
            part(to, from, at);
        } else {
            part(from, to, at);
        }
        bill.reading().count("relationships of packages", 1);
    }

    private void needs(String who, String what, Locus at) {
        if (isSubject(who)) {
            key(what, at).ifPresent(key -> bill.detail(key, CycloneItem.NEEDED_BY, CycloneItem.PRODUCT, at));
            return;
        }
        Optional<String> key = key(who, at);
        if (key.isEmpty()) {
            return;
        }
        if (isSubject(what)) {
            bill.detail(key.get(), "needs", CycloneItem.PRODUCT, at);
        } else {
            key(what, at).ifPresent(needed -> bill.component(key.get(), "needs", needed, at));
        }
    }

    private void part(String what, String of, Locus at) {
        if (isSubject(what)) {
            key(of, at).ifPresent(whole -> bill.detail(whole, "holds", CycloneItem.PRODUCT, at));
            return;
        }
        Optional<String> key = key(what, at);
        if (key.isPresent() && !isSubject(of)) {
            key(of, at).ifPresent(whole -> bill.component(key.get(), "partOf", whole, at));
        }
    }

    private boolean isSubject(String id) {
        return subject.filter(id::equals).isPresent();
    }

    /** The key of a package; one of another document is called as it is referred to. */
    private Optional<String> key(String id, Locus at) {
        Optional<String> key = index.keys().key(id);
        if (key.isPresent()) {
            return key;
        }
        if (id.startsWith("DocumentRef-")) {
            String other = Keys.cut(id);
            bill.component(other, "name", other, at);
            return Optional.of(other);
        }
        bill.wrong(at, "what is spoken of here is not in the document: " + id);
        return Optional.empty();
    }
}
