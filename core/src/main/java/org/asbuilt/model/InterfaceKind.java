package org.asbuilt.model;

/** What an interface is for. Source: requirements P4-27. */
public enum InterfaceKind {
    /** Data of the process. */
    PROCESS_DATA,
    /** Administering and engineering the device itself. */
    ADMINISTRATION
}
