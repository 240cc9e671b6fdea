package org.asbuilt.importers.nodeset;

/**
 * A node that others hang from.
 *
 * @param name what it is called
 * @param parent the id of the node that it hangs from; empty if not said
 * @param isType whether it is a type and no instance
 * @param at the place in the document
 */
record Place(String name, String parent, boolean isType, String at) {}
