package io.liza.admin.order.imports;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Marks endpoints whose form has a file, which {@link UploadFormFilter} receives. */
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
@interface UploadForm {}
