package org.beenthere.courier;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.net.URI;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// How texts leave the house and come in, where whoever runs it says so: through a folder, to try
/// it out, or through a telephone company.
@Configuration(proxyBeanMethods = false)
class TextsConfiguration {

  private static final String FOLDER = "beenthere.texts.folder";

  @Bean
  @ConditionalOnProperty(FOLDER)
  TextFolder textFolder(@Value("${" + FOLDER + "}") Path folder) {
    return new TextFolder(folder);
  }

  @Bean
  @ConditionalOnProperty(FOLDER)
  RecurringTask<Void> readTextFolder(TextFolder folder, IncomingTexts texts) {
    return Tasks.recurring("read-text-folder", FixedDelay.ofSeconds(2))
        .execute((instance, context) -> folder.look(texts));
  }

  @Bean
  @ConditionalOnProperty("beenthere.texts.url")
  @ConditionalOnProperty(name = FOLDER, havingValue = "none", matchIfMissing = true)
  SmsGateway telephoneCompany(
      @Value("${beenthere.texts.url}") URI company,
      @Value("${beenthere.texts.secret:}") String secret) {
    return new HttpGateway(company, secret);
  }
}
