package org.asbuilt.dissect;

import java.util.List;
import org.asbuilt.dissect.FunctionUse.Kind;

/**
 * The services of {@link Mms}, by number.
 *
 * <p>Source: ISO 9506-2:2003 clauses 7.4 (confirmed services), 7.4.2 (additional services), 8.2 (services supported).
 */
final class MmsServices {
    record Operation(Kind kind, String name) {}

    static final Operation OTHER = new Operation(Kind.OTHER, "other service");

    private static final int ADDITIONAL = 78;
    private static final int FIRST_OF_EDITION_2 = 80;

    private static final List<Operation> CONFIRMED = List.of(
            new Operation(Kind.READ, "0 status"),
            new Operation(Kind.READ, "1 getNameList"),
            new Operation(Kind.IDENTIFY, "2 identify"),
            new Operation(Kind.CONFIGURE, "3 rename"),
            new Operation(Kind.READ, "4 read"),
            new Operation(Kind.WRITE, "5 write"),
            new Operation(Kind.READ, "6 getVariableAccessAttributes"),
            new Operation(Kind.CONFIGURE, "7 defineNamedVariable"),
            new Operation(Kind.CONFIGURE, "8 defineScatteredAccess"),
            new Operation(Kind.READ, "9 getScatteredAccessAttributes"),
            new Operation(Kind.CONFIGURE, "10 deleteVariableAccess"),
            new Operation(Kind.CONFIGURE, "11 defineNamedVariableList"),
            new Operation(Kind.READ, "12 getNamedVariableListAttributes"),
            new Operation(Kind.CONFIGURE, "13 deleteNamedVariableList"),
            new Operation(Kind.CONFIGURE, "14 defineNamedType"),
            new Operation(Kind.READ, "15 getNamedTypeAttributes"),
            new Operation(Kind.CONFIGURE, "16 deleteNamedType"),
            new Operation(Kind.READ, "17 input"),
            new Operation(Kind.WRITE, "18 output"),
            new Operation(Kind.CONNECT, "19 takeControl"),
            new Operation(Kind.CONNECT, "20 relinquishControl"),
            new Operation(Kind.CONFIGURE, "21 defineSemaphore"),
            new Operation(Kind.CONFIGURE, "22 deleteSemaphore"),
            new Operation(Kind.READ, "23 reportSemaphoreStatus"),
            new Operation(Kind.READ, "24 reportPoolSemaphoreStatus"),
            new Operation(Kind.READ, "25 reportSemaphoreEntryStatus"),
            new Operation(Kind.PROGRAM_DOWNLOAD, "26 initiateDownloadSequence"),
            new Operation(Kind.PROGRAM_DOWNLOAD, "27 downloadSegment"),
            new Operation(Kind.PROGRAM_DOWNLOAD, "28 terminateDownloadSequence"),
            new Operation(Kind.PROGRAM_UPLOAD, "29 initiateUploadSequence"),
            new Operation(Kind.PROGRAM_UPLOAD, "30 uploadSegment"),
            new Operation(Kind.PROGRAM_UPLOAD, "31 terminateUploadSequence"),
            new Operation(Kind.PROGRAM_DOWNLOAD, "32 requestDomainDownload"),
            new Operation(Kind.PROGRAM_UPLOAD, "33 requestDomainUpload"),
            new Operation(Kind.PROGRAM_DOWNLOAD, "34 loadDomainContent"),
            new Operation(Kind.PROGRAM_UPLOAD, "35 storeDomainContent"),
            new Operation(Kind.PROGRAM_DOWNLOAD, "36 deleteDomain"),
            new Operation(Kind.READ, "37 getDomainAttributes"),
            new Operation(Kind.PROGRAM_DOWNLOAD, "38 createProgramInvocation"),
            new Operation(Kind.PROGRAM_DOWNLOAD, "39 deleteProgramInvocation"),
            new Operation(Kind.START, "40 start"),
            new Operation(Kind.STOP, "41 stop"),
            new Operation(Kind.START, "42 resume"),
            new Operation(Kind.STOP, "43 reset"),
            new Operation(Kind.STOP, "44 kill"),
            new Operation(Kind.READ, "45 getProgramInvocationAttributes"),
            new Operation(Kind.FILE, "46 obtainFile"),
            new Operation(Kind.CONFIGURE, "47 defineEventCondition"),
            new Operation(Kind.CONFIGURE, "48 deleteEventCondition"),
            new Operation(Kind.READ, "49 getEventConditionAttributes"),
            new Operation(Kind.ALARM, "50 reportEventConditionStatus"),
            new Operation(Kind.CONFIGURE, "51 alterEventConditionMonitoring"),
            new Operation(Kind.ALARM, "52 triggerEvent"),
            new Operation(Kind.CONFIGURE, "53 defineEventAction"),
            new Operation(Kind.CONFIGURE, "54 deleteEventAction"),
            new Operation(Kind.READ, "55 getEventActionAttributes"),
            new Operation(Kind.READ, "56 reportEventActionStatus"),
            new Operation(Kind.SUBSCRIBE, "57 defineEventEnrollment"),
            new Operation(Kind.SUBSCRIBE, "58 deleteEventEnrollment"),
            new Operation(Kind.SUBSCRIBE, "59 alterEventEnrollment"),
            new Operation(Kind.READ, "60 reportEventEnrollmentStatus"),
            new Operation(Kind.READ, "61 getEventEnrollmentAttributes"),
            new Operation(Kind.ALARM, "62 acknowledgeEventNotification"),
            new Operation(Kind.ALARM, "63 getAlarmSummary"),
            new Operation(Kind.ALARM, "64 getAlarmEnrollmentSummary"),
            new Operation(Kind.READ, "65 readJournal"),
            new Operation(Kind.WRITE, "66 writeJournal"),
            new Operation(Kind.CONFIGURE, "67 initializeJournal"),
            new Operation(Kind.READ, "68 reportJournalStatus"),
            new Operation(Kind.CONFIGURE, "69 createJournal"),
            new Operation(Kind.CONFIGURE, "70 deleteJournal"),
            new Operation(Kind.IDENTIFY, "71 getCapabilityList"),
            new Operation(Kind.FILE, "72 fileOpen"),
            new Operation(Kind.FILE, "73 fileRead"),
            new Operation(Kind.FILE, "74 fileClose"),
            new Operation(Kind.FILE, "75 fileRename"),
            new Operation(Kind.FILE, "76 fileDelete"),
            new Operation(Kind.FILE, "77 fileDirectory"));

    private static final List<Operation> ADDITIONAL_SERVICES = List.of(
            new Operation(Kind.STOP, "78/0 vMDStop"),
            new Operation(Kind.STOP, "78/1 vMDReset"),
            new Operation(Kind.CONFIGURE, "78/2 select"),
            new Operation(Kind.CONFIGURE, "78/3 alterProgramInvocationAttributes"),
            new Operation(Kind.PROGRAM_DOWNLOAD, "78/4 initiateUnitControlLoad"),
            new Operation(Kind.PROGRAM_DOWNLOAD, "78/5 unitControlLoadSegment"),
            new Operation(Kind.PROGRAM_UPLOAD, "78/6 unitControlUpload"),
            new Operation(Kind.START, "78/7 startUnitControl"),
            new Operation(Kind.STOP, "78/8 stopUnitControl"),
            new Operation(Kind.PROGRAM_DOWNLOAD, "78/9 createUnitControl"),
            new Operation(Kind.PROGRAM_DOWNLOAD, "78/10 addToUnitControl"),
            new Operation(Kind.PROGRAM_DOWNLOAD, "78/11 removeFromUnitControl"),
            new Operation(Kind.READ, "78/12 getUnitControlAttributes"),
            new Operation(Kind.PROGRAM_DOWNLOAD, "78/13 loadUnitControlFromFile"),
            new Operation(Kind.PROGRAM_UPLOAD, "78/14 storeUnitControlToFile"),
            new Operation(Kind.PROGRAM_DOWNLOAD, "78/15 deleteUnitControl"),
            new Operation(Kind.CONFIGURE, "78/16 defineEventConditionList"),
            new Operation(Kind.CONFIGURE, "78/17 deleteEventConditionList"),
            new Operation(Kind.CONFIGURE, "78/18 addEventConditionListReference"),
            new Operation(Kind.CONFIGURE, "78/19 removeEventConditionListReference"),
            new Operation(Kind.READ, "78/20 getEventConditionListAttributes"),
            new Operation(Kind.ALARM, "78/21 reportEventConditionListStatus"),
            new Operation(Kind.CONFIGURE, "78/22 alterEventConditionListMonitoring"));

    private static final List<Operation> EDITION_2 = List.of(
            new Operation(Kind.READ, "80 getDataExchangeAttributes"),
            new Operation(Kind.WRITE, "81 exchangeData"),
            new Operation(Kind.SECURITY, "82 defineAccessControlList"),
            new Operation(Kind.SECURITY, "83 getAccessControlListAttributes"),
            new Operation(Kind.SECURITY, "84 reportAccessControlledObjects"),
            new Operation(Kind.SECURITY, "85 deleteAccessControlList"),
            new Operation(Kind.SECURITY, "86 changeAccessControl"),
            new Operation(Kind.PROGRAM_DOWNLOAD, "87 reconfigureProgramInvocation"));

    /** Names of services in the order in which an end says that it supports them. */
    static final List<String> SUPPORTED = List.of(
            "status",
            "getNameList",
            "identify",
            "rename",
            "read",
            "write",
            "getVariableAccessAttributes",
            "defineNamedVariable",
            "defineScatteredAccess",
            "getScatteredAccessAttributes",
            "deleteVariableAccess",
            "defineNamedVariableList",
            "getNamedVariableListAttributes",
            "deleteNamedVariableList",
            "defineNamedType",
            "getNamedTypeAttributes",
            "deleteNamedType",
            "input",
            "output",
            "takeControl",
            "relinquishControl",
            "defineSemaphore",
            "deleteSemaphore",
            "reportSemaphoreStatus",
            "reportPoolSemaphoreStatus",
            "reportSemaphoreEntryStatus",
            "initiateDownloadSequence",
            "downloadSegment",
            "terminateDownloadSequence",
            "initiateUploadSequence",
            "uploadSegment",
            "terminateUploadSequence",
            "requestDomainDownload",
            "requestDomainUpload",
            "loadDomainContent",
            "storeDomainContent",
            "deleteDomain",
            "getDomainAttributes",
            "createProgramInvocation",
            "deleteProgramInvocation",
            "start",
            "stop",
            "resume",
            "reset",
            "kill",
            "getProgramInvocationAttributes",
            "obtainFile",
            "defineEventCondition",
            "deleteEventCondition",
            "getEventConditionAttributes",
            "reportEventConditionStatus",
            "alterEventConditionMonitoring",
            "triggerEvent",
            "defineEventAction",
            "deleteEventAction",
            "getEventActionAttributes",
            "reportEventActionStatus",
            "defineEventEnrollment",
            "deleteEventEnrollment",
            "alterEventEnrollment",
            "reportEventEnrollmentStatus",
            "getEventEnrollmentAttributes",
            "acknowledgeEventNotification",
            "getAlarmSummary",
            "getAlarmEnrollmentSummary",
            "readJournal",
            "writeJournal",
            "initializeJournal",
            "reportJournalStatus",
            "createJournal",
            "deleteJournal",
            "getCapabilityList",
            "fileOpen",
            "fileRead",
            "fileClose",
            "fileRename",
            "fileDelete",
            "fileDirectory",
            "unsolicitedStatus",
            "informationReport",
            "eventNotification",
            "attachToEventCondition",
            "attachToSemaphore",
            "conclude",
            "cancel",
            "getDataExchangeAttributes",
            "exchangeData",
            "defineAccessControlList",
            "getAccessControlListAttributes",
            "reportAccessControlledObjects",
            "deleteAccessControlList",
            "changeAccessControl",
            "reconfigureProgramInvocation");

    private MmsServices() {}

    /** The service that a request with this element asks for. */
    static Operation of(Bytes bytes, Ber request) {
        int number = number(request);
        if (number == ADDITIONAL && request.length() >= 2) {
            return at(ADDITIONAL_SERVICES, number(request.first(bytes)));
        }
        return number < CONFIRMED.size() ? CONFIRMED.get(number) : at(EDITION_2, number - FIRST_OF_EDITION_2);
    }

    /** Number of a context-specific tag. */
    static int number(Ber element) {
        return element.tag() > 0xFF ? element.tag() & 0x7F : element.tag() & 0x1F;
    }

    private static Operation at(List<Operation> operations, int index) {
        return index >= 0 && index < operations.size() ? operations.get(index) : OTHER;
    }
}
