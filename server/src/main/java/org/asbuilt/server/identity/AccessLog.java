package org.asbuilt.server.identity;

/** Where the gate writes down who asked for what. */
@FunctionalInterface
public interface AccessLog {

    /**
     * Writes an entry. When this returns, the entry is on disk.
     *
     * @param actor the user name, or the empty text where nobody is signed in
     * @param action what is asked for, for example {@code items.list}
     * @param object of what
     * @param granted whether it is done
     * @param from the network address that asks, or {@code console}
     * @throws RuntimeException if it cannot be written; then the answer to the request is no
     */
    void write(String actor, String action, String object, boolean granted, String from);
}
