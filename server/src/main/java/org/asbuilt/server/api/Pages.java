package org.asbuilt.server.api;

import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.PathResourceResolver;

/** The files of the user interface. Its pages have addresses of their own, which all lead to the one page that draws them. */
@Configuration(proxyBeanMethods = false)
public class Pages implements WebMvcConfigurer {
    private static final String STATIC = "classpath:/static/";

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        // Their names carry a digest of what they hold, so they never change. A page of an asset has no dot in its
        // address.
        registry.addResourceHandler("/assets/{file:.+[.].+}")
                .addResourceLocations(STATIC + "assets/")
                .setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).immutable());
        registry.addResourceHandler("/**")
                .addResourceLocations(STATIC)
                .setCacheControl(CacheControl.noCache())
                .resourceChain(true)
                .addResolver(new PageResolver());
    }

    private static final class PageResolver extends PathResourceResolver {
        @Override
        protected @Nullable Resource getResource(String path, Resource location) throws IOException {
            Resource file = super.getResource(path, location);
            if (file != null) {
                return file;
            }
            boolean page = !path.startsWith("api/")
                    && !path.substring(path.lastIndexOf('/') + 1).contains(".");
            return page ? super.getResource("index.html", location) : null;
        }
    }
}
