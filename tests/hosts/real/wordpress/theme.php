<?php
require getenv('HOSTS_FOLDER') . '/wp-load.php';
switch_theme(getenv('HOSTS_THEME'));
$theme = wp_get_theme();
echo $theme->get('Name') . ' ' . $theme->get('Version');
