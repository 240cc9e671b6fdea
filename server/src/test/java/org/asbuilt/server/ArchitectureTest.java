package org.asbuilt.server;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.asbuilt.change.ChangeDesk;
import org.asbuilt.ledger.Ledger;
import org.asbuilt.server.identity.Needs;
import org.asbuilt.server.identity.Open;
import org.asbuilt.server.record.RecordOffice;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.web.bind.annotation.RestController;

/** The rules of the house for the server, each with its reason. */
@AnalyzeClasses(packages = "org.asbuilt", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule ONE_WRITER = noClasses()
            .that()
            .doNotBelongToAnyOf(ChangeDesk.class)
            .should()
            .callMethodWhere(target(name("append")).and(target(owner(assignableTo(Ledger.class)))))
            .because("nothing enters the record but through the change desk");

    @ArchTest
    static final ArchRule STORE_BEHIND_THE_OFFICE = noClasses()
            .that()
            .resideInAPackage("org.asbuilt.server..")
            .and()
            .resideOutsideOfPackage("org.asbuilt.server.record..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.asbuilt.store..", "org.asbuilt.importers..")
            .because("the API and the command line ask the record office; what is kept is never touched past it");

    @ArchTest
    static final ArchRule NO_FRAMEWORK_IN_THE_OFFICE = noClasses()
            .that()
            .resideInAnyPackage("org.asbuilt.server.record..", "org.asbuilt.server.view..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "jakarta..", "picocli..")
            .because("the command line works without a web server, and tests without a framework");

    @ArchTest
    static final ArchRule READERS_ARE_SERVED_AT_THE_FRONT_OFFICE = noClasses()
            .that()
            .resideInAPackage("org.asbuilt.server.api..")
            .and()
            .doNotHaveSimpleName("FrontOffice")
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(RecordOffice.class)
            .because("an endpoint that asks the whole record can show more than its reader may see");

    @ArchTest
    static final ArchRule COMMANDS_DO_NOT_PASS_THROUGH_HTTP = noClasses()
            .that()
            .resideInAPackage("org.asbuilt.server.cli..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.asbuilt.server.api..", "org.springframework..", "jakarta.servlet..")
            .because("both stand on the same office");

    @ArchTest
    static final ArchRule ENDPOINTS_SAY_WHOM_THEY_ARE_FOR = methods()
            .that()
            .arePublic()
            .and()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(RestController.class)
            .should()
            .beAnnotatedWith(Needs.class)
            .orShould()
            .beAnnotatedWith(Open.class)
            .because("the gate shuts what does not say it");

    @ArchTest
    static final ArchRule NOTHING_CONNECTS_TO_THE_PLANT = noClasses()
            .that()
            .doNotHaveSimpleName("ExportOpenApiCommand")
            .and()
            .doNotHaveSimpleName("RehearseStartCommand")
            .and()
            .doNotHaveSimpleName("SyslogCollector")
            .and()
            .doNotHaveSimpleName("WebhookSender")
            .and()
            .resideOutsideOfPackage("org.asbuilt.server.outside..")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.net.Socket")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.net.DatagramSocket")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.nio.channels.SocketChannel")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.net.URLConnection")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("javax.net.SocketFactory")
            .orShould()
            .dependOnClassesThat()
            .resideInAPackage("java.net.http..")
            .orShould()
            .callMethod(java.net.InetAddress.class, "isReachable", int.class)
            .because("the product never scans and never connects to a device: it takes in what is handed to it."
                    + " Two exceptions ask the server in their own process, one sends checkpoints to a"
                    + " collector, and the last asks an OpenID provider or a directory who somebody is; whoever runs the"
                    + " installation has named each of them");

    @ArchTest
    static final ArchRule ONLY_THOSE_WHO_VOUCH_ARE_ASKED = noClasses()
            .that()
            .resideOutsideOfPackage("org.asbuilt.server.outside..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.unboundid..", "com.nimbusds..")
            .because("what people at other places say of somebody is believed at one place only");

    @Test
    void modulesKeepToThemselves() {
        ApplicationModules.of(Server.class).verify();
    }
}
