package org.asbuilt.access;

import static org.asbuilt.access.Permission.APPROVE;
import static org.asbuilt.access.Permission.AUDIT;
import static org.asbuilt.access.Permission.IMPORT;
import static org.asbuilt.access.Permission.PEOPLE;
import static org.asbuilt.access.Permission.PROPOSE;
import static org.asbuilt.access.Permission.READ;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What somebody is in the keeping of the record. A person can have several. Whoever runs the software does not for that
 * reason read what it holds. Source: requirements S-01, S-03.
 */
public enum Role {
    /** Reads. */
    READER(READ),
    /** Takes files in and puts changes forward. */
    CONTRIBUTOR(READ, IMPORT, PROPOSE),
    /** Judges changes. */
    APPROVER(READ, APPROVE),
    /** Sees who saw and did what. */
    AUDITOR(READ, AUDIT),
    /** Says who the others are; reads no content. */
    ADMINISTRATOR(PEOPLE);

    @SuppressWarnings("ImmutableEnumChecker") // unmodifiable, which the checker does not see
    private final Set<Permission> permissions;

    Role(Permission... permissions) {
        EnumSet<Permission> set = EnumSet.noneOf(Permission.class);
        set.addAll(List.of(permissions));
        this.permissions = Collections.unmodifiableSet(set);
    }

    /** What it permits. */
    public Set<Permission> permissions() {
        return permissions;
    }
}
