package org.asbuilt.logbook;

import java.util.Optional;

/**
 * A state of the record that was released: one person with authority puts it forward, and another one in another role signs too. Until
 * then it is none. Source: requirements S-11; ISO/IEC 27001 A.5.3 (segregation of duties).
 *
 * @param opened what was put forward
 * @param countersigned the second signature, if there is one
 */
public record Release(Entry.Released opened, Optional<Entry.Countersigned> countersigned) {

    /** Whether both have signed. */
    public boolean isSigned() {
        return countersigned.isPresent();
    }

    /** The same with a second signature, if that one counts: of another person, in another role, and for this very release. */
    public Release with(Entry.Countersigned second) {
        boolean counts = countersigned.isEmpty()
                && objection(second.person(), second.role()).isEmpty()
                && second.what().equals(opened.digest());
        return counts ? new Release(opened, Optional.of(second)) : this;
    }

    /** Why somebody cannot sign second in some role; empty if they can. */
    public Optional<String> objection(String person, String role) {
        if (countersigned.isPresent()) {
            return Optional.of("both have signed already");
        }
        if (person.equals(opened.person())) {
            return Optional.of("you put it forward; somebody else has to sign second");
        }
        return role.equals(opened.role())
                ? Optional.of(
                        "it was put forward in the role " + role + "; the second signature has to be in another one")
                : Optional.empty();
    }
}
