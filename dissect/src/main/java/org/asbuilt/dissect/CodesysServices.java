package org.asbuilt.dissect;

import org.asbuilt.dissect.OperationTable.Operation;

/**
 * The online services of the CODESYS runtime by group and number.
 *
 * <p>Source: CODESYS Control Runtime System Toolkit 3.5, interfaces of the components CmpSrv (service groups) and
 * CmpDevice, CmpApp, CmpMonitor, CmpMonitor2, CmpLog, CmpSettings, CmpFileTransfer, CmpIecVarAccess, CmpIoMgr,
 * CmpUserMgr, CmpTraceMgr, CmpPlcShell, CmpX509Cert, CmpSecurityManager (services); CoDeSys 2.3 services from Digital
 * Bond, Project Basecamp (2012).
 */
final class CodesysServices {
    static final int DEVICE = 1;
    private static final int APPLICATION = 2;

    private static final int GROUPS = 0x24;
    private static final OperationTable OTHERS = table("", "other service", "");
    private static final OperationTable[] BY_GROUP = byGroup();

    /** Services of version 2 runtimes. */
    static final OperationTable VERSION_2 = table("version 2, ", "version 2, other service", """
            0x01 IDENTIFY log in and identify
            0x2f PROGRAM_DOWNLOAD begin writing a file
            0x30 PROGRAM_DOWNLOAD write a file
            0x31 FILE begin reading a file
            0x32 FILE read a file
            0x92 OTHER shell command""");

    private CodesysServices() {}

    private static OperationTable table(String prefix, String other, String lines) {
        return OperationTable.of(prefix, other, lines);
    }

    static Operation operation(int group, int service) {
        return (group < GROUPS ? BY_GROUP[group] : OTHERS).of(service);
    }

    private static OperationTable[] byGroup() {
        OperationTable[] groups = new OperationTable[GROUPS];
        java.util.Arrays.fill(groups, OTHERS);
        groups[DEVICE] = table("device ", "other device service", """
                0x01 IDENTIFY get target identification
                0x02 SECURITY log in
                0x03 SECURITY log out
                0x04 STOP reset origin
                0x05 DIAGNOSE echo
                0x06 CONFIGURE set operation mode
                0x07 READ get operation mode
                0x08 SECURITY interactive login
                0x09 CONFIGURE set node name
                0x0a SECURITY create session
                0x0b READ get configuration of reset origin""");
        groups[APPLICATION] = table("application ", "other application service", """
                0x01 CONNECT log in
                0x02 CONNECT log out
                0x03 CONFIGURE create application
                0x04 CONFIGURE delete application
                0x05 PROGRAM_DOWNLOAD download
                0x06 PROGRAM_DOWNLOAD online change
                0x07 PROGRAM_DOWNLOAD device download
                0x08 CONFIGURE create device application
                0x10 START start
                0x11 STOP stop
                0x12 STOP reset
                0x13 STOP set breakpoint
                0x14 READ read status
                0x15 DIAGNOSE delete breakpoint
                0x16 DIAGNOSE read call stack
                0x17 READ get area offset
                0x18 READ read application list
                0x19 STOP set next statement
                0x20 WRITE release forced variables
                0x21 READ upload forced variables
                0x22 START single cycle
                0x23 PROGRAM_DOWNLOAD create boot project
                0x24 STOP initialise application again
                0x25 READ read application states
                0x26 PROGRAM_DOWNLOAD load boot application
                0x27 PROGRAM_DOWNLOAD register boot application
                0x28 READ check file consistency
                0x29 IDENTIFY read application information
                0x30 PROGRAM_DOWNLOAD download compact
                0x31 IDENTIFY read project information
                0x32 DIAGNOSE define flow control
                0x33 DIAGNOSE read flow control values
                0x34 PROGRAM_DOWNLOAD download encrypted
                0x35 READ read application content
                0x36 FILE save retained variables
                0x37 WRITE restore retained variables
                0x38 READ get area address
                0x39 DIAGNOSE leave execution points active
                0x40 DIAGNOSE claim execution points""");
        groups[3] = table("monitoring ", "other monitoring service", """
                0x01 READ read variables
                0x02 WRITE write variables
                0x03 WRITE force variables""");
        groups[4] = table("visualisation ", "visualisation service", "");
        groups[5] = table("log ", "other log service", """
                0x01 DIAGNOSE get entries
                0x02 DIAGNOSE get component names
                0x03 DIAGNOSE get list of logs""");
        groups[6] = table("settings ", "other settings service", """
                0x01 READ get number
                0x02 CONFIGURE set number
                0x03 READ get text
                0x04 CONFIGURE set text
                0x05 CONFIGURE remove key
                0x06 READ read settings
                0x07 CONFIGURE write settings""");
        groups[7] = table("Ethernet ", "other Ethernet service", """
                0x76 READ get socket adapters
                0x77 READ get adapters""");
        files(groups);
        security(groups);
        return groups;
    }

    private static void files(OperationTable[] groups) {
        groups[8] = table("file ", "other file service", """
                0x01 FILE get file information
                0x02 FILE start writing
                0x03 FILE restart writing
                0x04 FILE write
                0x05 FILE start reading
                0x06 FILE restart reading
                0x07 FILE read
                0x08 FILE end
                0x09 FILE cancel
                0x0a FILE save signature
                0x0b FILE get saved signature
                0x0c FILE get directory
                0x0d FILE cancel getting directory
                0x0e FILE delete file
                0x0f FILE rename file
                0x10 FILE create directory
                0x11 FILE delete directory
                0x12 FILE rename directory
                0x13 FILE get free space
                0x14 FILE synchronise""");
        groups[9] = table("variables ", "other variables service", """
                0x01 SUBSCRIBE register list
                0x02 SUBSCRIBE unregister list
                0x03 READ read list
                0x04 WRITE write list
                0x05 READ read
                0x06 WRITE write
                0x07 READ browse roots
                0x08 READ browse children
                0x09 READ browse types
                0x0a READ get address information
                0x0b SUBSCRIBE remove from list
                0x0c READ get symbol sets
                0x0d CONFIGURE configure symbol set""");
        groups[0x0B] = table("input and output ", "other input and output service", """
                0x01 IDENTIFY scan modules
                0x02 IDENTIFY identify
                0x03 CONFIGURE nominate
                0x04 READ upload description""");
        groups[0x0F] = table("trace ", "other trace service", """
                0x01 DIAGNOSE list
                0x02 DIAGNOSE create
                0x03 DIAGNOSE delete
                0x04 DIAGNOSE complete
                0x05 DIAGNOSE open
                0x06 DIAGNOSE close
                0x07 DIAGNOSE read
                0x08 DIAGNOSE get state
                0x09 DIAGNOSE get configuration
                0x0a DIAGNOSE start
                0x0b DIAGNOSE stop
                0x0c DIAGNOSE restart
                0x0d DIAGNOSE add record
                0x0e DIAGNOSE remove record
                0x0f DIAGNOSE get record configuration
                0x10 DIAGNOSE reset trigger
                0x11 DIAGNOSE store
                0x12 DIAGNOSE restore
                0x13 DIAGNOSE get configuration from file""");
        groups[0x1B] = table("monitoring 2 ", "other monitoring 2 service", """
                0x01 READ read
                0x02 WRITE write
                0x03 WRITE force""");
    }

    private static void security(OperationTable[] groups) {
        groups[0x0C] = table("users ", "other users service", """
                0x01 SECURITY read user management
                0x02 SECURITY write user management
                0x03 SECURITY read rights
                0x04 SECURITY write rights
                0x05 SECURITY add user
                0x06 SECURITY delete user
                0x07 SECURITY change password""");
        groups[0x11] = table("shell ", "other shell service", "0x01 OTHER run command");
        groups[0x12] = table("breakpoints ", "breakpoint service", "");
        groups[0x13] = table("force ", "force service", "");
        groups[0x18] = table("alarms ", "other alarm service", """
                0x81 ALARM get count
                0x82 ALARM get alarms""");
        groups[0x1D] = table("licence ", "other licence service", """
                0x01 READ read dongles
                0x02 READ read licences
                0x03 CONFIGURE create context file
                0x04 CONFIGURE activate""");
        groups[0x1F] = table("core dump ", "other core dump service", """
                0x01 DIAGNOSE read stack
                0x02 DIAGNOSE get file name""");
        groups[0x20] = table("backup ", "backup service", "");
        groups[0x22] = table("certificates ", "other certificate service", """
                0x01 SECURITY import
                0x02 SECURITY export
                0x03 SECURITY delete
                0x04 SECURITY move
                0x05 SECURITY list
                0x06 SECURITY list use cases
                0x07 SECURITY create self-signed
                0x08 SECURITY create request
                0x09 SECURITY get status""");
        groups[0x23] = table("security ", "other security service", """
                0x01 SECURITY read settings
                0x02 SECURITY write settings""");
    }
}
