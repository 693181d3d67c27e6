import { tellStory } from './story/story.js';

tellStory('phone');
