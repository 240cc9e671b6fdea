package org.asbuilt.server;

import org.apache.catalina.core.StandardContext;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * How an answer ends that one address takes over from another, as the first page does from {@code /}. Tomcat would shut it to everybody
 * but its writer at once; the headers that browsers obey are added when the first byte goes out or at the end, and to {@code HEAD} no byte
 * goes out, so that they would come too late. Closing the answer instead lets them be added first. Source: Jakarta Servlet 6.1, 9.4.
 */
@Configuration(proxyBeanMethods = false)
public class Forwards {
    /** Has forwarded answers closed and not suspended. */
    @Bean
    public WebServerFactoryCustomizer<TomcatServletWebServerFactory> closed() {
        return factory -> factory.addContextCustomizers(context -> {
            if (context instanceof StandardContext standard) {
                standard.setSuspendWrappedResponseAfterForward(false);
            }
        });
    }
}
