// The order is the cascade.
import '@fontsource-variable/inter/wght.css'
import './base.css'
import '@mantine/core/styles.layer.css'
import '@mantine/dates/styles.layer.css'
import '@mantine/notifications/styles.layer.css'
import './global.css'
